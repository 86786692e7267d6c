/** Invented records by form code: a typical one, and one with every field at its own cap. For tests, tour and the blank print's proof. */
export type PaperSamples = Readonly<Record<string, { readonly typical: unknown; readonly extreme: unknown }>>;

import { type ComponentType, lazy, Suspense } from 'react';
import { EmptyState, useTexts } from '../ui';

type Page = ComponentType<{ readonly id: string }>;
type Name = 'IntakePage' | 'ComplaintPage' | 'ComplaintEditPage';

const modules = import.meta.glob<Readonly<Record<string, Page>>>([
  '../features/intake/index.ts',
  '../features/complaint/index.ts',
]);
const Missing: Page = () => <EmptyState text={useTexts().frame.empty.title} />;

const load = (folder: string, name: Name) =>
  lazy(async () => ({ default: (await modules[`../features/${folder}/index.ts`]?.())?.[name] ?? Missing }));

const pages: Readonly<Record<Name, Page>> = {
  IntakePage: load('intake', 'IntakePage'),
  ComplaintPage: load('complaint', 'ComplaintPage'),
  ComplaintEditPage: load('complaint', 'ComplaintEditPage'),
};

/** Pages of other areas, loaded when first shown. */
export function OtherPages({ name, id }: { readonly name: Name; readonly id: string }) {
  const Chosen = pages[name];
  return (
    <Suspense fallback={null}>
      <Chosen id={id} />
    </Suspense>
  );
}

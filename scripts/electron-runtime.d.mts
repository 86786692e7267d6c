export interface ElectronRuntime {
  readonly executable: string;
  readonly version: string;
  readonly source: 'override' | 'official' | 'registry';
}
export function resolveElectron(): ElectronRuntime;
export function ensureElectron(options?: { retryOfficial?: boolean }): Promise<ElectronRuntime>;
export function describeElectron(runtime: ElectronRuntime): string;

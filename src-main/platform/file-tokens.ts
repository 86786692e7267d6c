import { randomUUID } from 'node:crypto';

/** Stand-ins for paths: the screen never sees a path it could change, only tokens for files main itself wrote. */
export interface FileTokens {
  /** A token for a file that was just written. */
  issue(path: string): string;
  /** The file behind a token; null when the token is not one of ours. */
  pathOf(token: string): string | null;
}

/** @param most how many tokens stay valid; the oldest go first */
export function createFileTokens(most = 500, newToken: () => string = randomUUID): FileTokens {
  const paths = new Map<string, string>();
  return {
    issue(path) {
      const token = newToken();
      paths.set(token, path);
      for (const oldest of paths.keys()) {
        if (paths.size <= most) break;
        paths.delete(oldest);
      }
      return token;
    },
    pathOf: (token) => paths.get(token) ?? null,
  };
}

// The only thing of the outside that `domain` may use: host names are parsed by the URL standard, which is pure.
// Everything else (DOM, fetch, timers, console, crypto, indexedDB) is unknown to the compiler in this folder.
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly href: string;
}

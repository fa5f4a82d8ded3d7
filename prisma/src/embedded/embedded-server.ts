import type { EmbeddedUrls } from './urls.ts';

/** What a caller may ask of the embedded database server. */
export interface EmbeddedOptions {
  /** The folder that holds everything of this server; made when it is missing, unless it must be there. */
  dataDir: string;
  /** `true` for whoever looks into what is there: a mistyped folder is refused, and nothing is made. */
  mustExist?: boolean;
  /** Told, in a sentence, what a start is busy with. */
  onProgress?: (message: string) => void;
  /** Told once when the server has died and could not be brought back. */
  onExit?: (error: Error) => void;
  /** `false` gives up safety against power cuts for speed: for throw-away data only. */
  durable?: boolean;
}

/** A running database server and the ways to reach it. */
export interface EmbeddedServer extends EmbeddedUrls {
  port: number;
  /** The process id of the server, which changes when it had to be restarted. */
  pid: () => number;
  /** Ends the server in good order and frees the folder. */
  stop: () => Promise<void>;
}

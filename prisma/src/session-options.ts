/**
 * What each connection of ours asks the server for.
 *
 * @remarks A server that compiles queries takes seconds over one that runs for milliseconds: ours are many and short.
 */
export const sessionOptions = '-c jit=off';

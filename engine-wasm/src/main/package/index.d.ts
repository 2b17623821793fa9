/** What the engine offers to JavaScript. */
export interface Engine {
    /** Runs a script on an empty log in memory and gives its output. */
    runScript(script: string): string;
}

/** The two builds of the engine. They give the same answers. */
export type Build = "webassembly" | "javascript";

/**
 * Loads the engine: as WebAssembly where the browser runs it, and otherwise as JavaScript.
 * `build` asks for one of the two.
 */
export function load(options?: { build?: Build }): Promise<Engine>;

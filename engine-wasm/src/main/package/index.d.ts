/** What the engine offers to JavaScript. */
export interface Engine {
    /** The version of the engine inside. */
    engineVersion(): string;

    /** The sum of all numbers in the given JSON, or the sentence of the reader that refused it. */
    sumOf(json: string): string;
}

/** The two builds of the engine. They give the same answers. */
export type Build = "webassembly" | "javascript";

/**
 * Loads the engine: as WebAssembly where the browser runs it, and otherwise as JavaScript.
 * `build` asks for one of the two.
 */
export function load(options?: { build?: Build }): Promise<Engine>;

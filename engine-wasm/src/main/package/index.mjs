/**
 * Loads the engine: as WebAssembly where the browser runs it, and otherwise as JavaScript.
 * `build` asks for one of the two.
 */
export async function load({ build } = {}) {
    switch (build ?? (runsWebAssemblyGc() ? "webassembly" : "javascript")) {
        case "webassembly":
            return loadWebAssembly();
        case "javascript":
            return import("./clouds-and-edges.mjs");
        default:
            throw new RangeError(`No such build: ${build}. There are webassembly and javascript.`);
    }
}

async function loadWebAssembly() {
    const runtime = await import("./clouds-and-edges.wasm-runtime.mjs");
    const path = new URL("./clouds-and-edges.wasm", import.meta.url).href;
    return (await runtime.load(path)).exports;
}

/** The smallest module with a struct type: engines without the garbage collector reject it. */
function runsWebAssemblyGc() {
    const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
    const emptyStruct = [0x01, 0x03, 0x01, 0x5f, 0x00];
    return (
        typeof WebAssembly === "object" &&
        WebAssembly.validate(Uint8Array.from([...header, ...emptyStruct]))
    );
}

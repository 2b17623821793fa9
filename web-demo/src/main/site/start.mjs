const wanted = new URLSearchParams(location.search).get("build");
const build = wanted ?? (runsWebAssemblyGc() ? "webassembly" : "javascript");
const page = build === "webassembly" ? await webAssembly() : await import("./demo.mjs");
page.main([]);
// Without it the page plays as well, as long as there is a network.
navigator.serviceWorker?.register("sw.js").catch(console.warn);

async function webAssembly() {
    const runtime = await import("./demo.wasm-runtime.mjs");
    return (await runtime.load(new URL("./demo.wasm", import.meta.url).href)).exports;
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

/**
 * Loads the engine: as WebAssembly where the browser runs it, and otherwise as JavaScript.
 * `build` asks for one of the two.
 */
export async function load(options = {}) {
    const { build } = object("options", options);
    switch (build ?? (runsWebAssemblyGc() ? "webassembly" : "javascript")) {
        case "webassembly":
            return checkedEngine(await loadWebAssembly());
        case "javascript":
            return checkedEngine(await import("./clouds-and-edges.mjs"));
        default:
            throw new RangeError(
                `No such build: ${String(build)}. There are webassembly and javascript.`,
            );
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

/** The builds take what they get for what they expect; these look first. */
function checkedEngine(engine) {
    return {
        async open(name, options = {}) {
            const notify = notifier(options);
            return checkedWorld(await engine.open(text("name", name), notify, players(options)));
        },
        openInMemory(options = {}) {
            return checkedWorld(engine.openInMemory(notifier(options), players(options)));
        },
        runScript(script) {
            return engine.runScript(text("script", script));
        },
    };
}

/** Says how the program's function has ended, which may be later. */
function notifier(options) {
    const { notify } = object("options", options);
    if (notify === undefined) {
        return null;
    }
    const call = callable("notify", notify);
    return (id, notice, done, failed) => {
        (async () => call(id, notice))().then(
            () => done(),
            (error) => failed(String(error)),
        );
    };
}

/** The players that are bots, each once. */
function players({ bots = [] }) {
    if (!Array.isArray(bots)) {
        throw new TypeError(`bots must be an array, not ${kind(bots)}.`);
    }
    for (const bot of bots) {
        if (!/^[A-Za-z0-9_-]{1,64}$/.test(text("bots", bot))) {
            throw new RangeError(`bots must hold ids of players; this is none: ${bot}`);
        }
    }
    return [...new Set(bots)];
}

function checkedWorld(world) {
    return {
        async submit(actor, command) {
            return world.submit(text("actor", actor), text("command", command));
        },
        async ask(actor, document) {
            return world.ask(text("actor", actor), text("document", document));
        },
        query(actor, query) {
            return world.query(text("actor", actor), text("query", query));
        },
        async log(after, limit) {
            return world.log(whole("after", after), whole("limit", limit));
        },
        subscribe(listener) {
            return world.subscribe(callable("listener", listener));
        },
        refresh: world.refresh,
        position: world.position,
        tick: world.tick,
        nextTick() {
            const at = world.nextTick();
            return Number.isNaN(at) ? null : at;
        },
        close: world.close,
    };
}

function object(name, value) {
    if (typeof value !== "object" || value === null) {
        throw new TypeError(`${name} must be an object, not ${kind(value)}.`);
    }
    return value;
}

function callable(name, value) {
    if (typeof value !== "function") {
        throw new TypeError(`${name} must be a function, not ${kind(value)}.`);
    }
    return value;
}

function text(name, value) {
    if (typeof value !== "string") {
        throw new TypeError(`${name} must be a string, not ${kind(value)}.`);
    }
    return value;
}

function whole(name, value) {
    if (!Number.isSafeInteger(value)) {
        const got = typeof value === "number" ? value : kind(value);
        throw new TypeError(`${name} must be a whole number below 2^53, not ${got}.`);
    }
    return value;
}

function kind(value) {
    return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}

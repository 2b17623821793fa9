// Keeps the page for when there is no network. What the network gives is newer, and comes first.
const CACHE = `clouds-and-edges ${registration.scope}`;
const FILES = [
    "./",
    "page.css",
    "start.css",
    "play.css",
    "watch.css",
    "icon.svg",
    "start.mjs",
    "demo.wasm-runtime.mjs",
    "demo.wasm",
    "demo.mjs",
];

addEventListener("install", (event) => {
    event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
    skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
    const { method, url } = event.request;
    if (method === "GET" && url.startsWith(registration.scope)) {
        event.respondWith(newest(event.request));
    }
});

async function newest(request) {
    const cache = await caches.open(CACHE);
    try {
        const response = await fetch(request);
        if (response.ok) {
            await cache.put(request, response.clone());
        }
        return response;
    } catch (offline) {
        return (await cache.match(request, { ignoreSearch: true })) ?? Response.error();
    }
}

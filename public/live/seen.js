// The page was fetched ahead of time, when nobody looked at it yet. Now somebody does: tell the shop.
const { seen } = document.querySelector("[data-seen]").dataset;
const tell = () => fetch(seen, { method: "POST", headers: { accept: "application/json" }, keepalive: true });
if (document.prerendering) document.addEventListener("prerenderingchange", tell, { once: true });
else tell();

// Measures the demo shop as a phone sees it, and prints Markdown: what Lighthouse says of the pages on the way to an
// order (its profile of a phone, median of five), and how long the shop takes to answer a touch while the processor
// is four times slower (INP: the slowest event of each interaction, median of five).
//   node end2end/speed/phone.mjs http://lumen.localhost:3000
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "../node_modules/@playwright/test/index.mjs";
import lighthouse from "./node_modules/lighthouse/core/index.js";

const shop = process.argv[2];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const DEBUGGING_PORT = 9223;
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const profile = mkdtempSync(join(tmpdir(), "galleria-phone-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${DEBUGGING_PORT}`, "--host-resolver-rules=MAP *.localhost 127.0.0.1"],
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A session whose cart holds something, as the header that carries it. */
async function cookieOfAFullCart() {
  const page = await browser.newPage();
  await page.goto(`${shop}/products/karo-tea-towel`);
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-live"));
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).first().click();
  await page.locator("dialog.drawer[open] .cart-line").waitFor();
  const cookies = await browser.cookies(shop);
  await page.close();
  await browser.clearCookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function pages() {
  const cookie = await cookieOfAFullCart();
  const rows = [];
  for (const [name, path, headers] of [
    ["home", "/", {}],
    ["category", "/categories/lamps", {}],
    ["product", "/products/halm-pendant", {}],
    ["cart", "/cart", { cookie }],
    ["checkout", "/checkout", { cookie }],
  ]) {
    const found = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { lhr } = await lighthouse(shop + path, {
        port: DEBUGGING_PORT,
        onlyCategories: ["performance"],
        extraHeaders: headers,
        logLevel: "error",
      });
      if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
      const value = (audit) => lhr.audits[audit].numericValue;
      found.push({
        lcp: value("largest-contentful-paint"),
        cls: value("cumulative-layout-shift"),
        tbt: value("total-blocking-time"),
        bytes: value("total-byte-weight"),
      });
    }
    const of = (key) => median(found.map((it) => it[key]));
    rows.push(`| ${name} | ${(of("lcp") / 1000).toFixed(2)} s | ${of("cls").toFixed(3)} | ${Math.round(of("tbt"))} ms | ${Math.round(of("bytes") / 1024)} KB |`);
  }
  return rows;
}

/** How long the slowest event of an interaction takes until the screen shows what came of it, in milliseconds. */
async function interaction(path, prepare, act) {
  const found = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      globalThis.slowest = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.interactionId) globalThis.slowest = Math.max(globalThis.slowest, entry.duration);
      }).observe({ type: "event", durationThreshold: 16, buffered: true });
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(shop + path);
    await page.waitForFunction(() => document.documentElement.hasAttribute("data-live"));
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await prepare(page);
    await page.evaluate(() => (globalThis.slowest = 0));
    await act(page);
    await page.waitForTimeout(1500);
    // Below the threshold of the clock nothing is told.
    found.push((await page.evaluate(() => globalThis.slowest)) || 16);
    await page.close();
    await browser.clearCookies();
  }
  return median(found);
}

const nothing = async () => {};
const interactions = [
  ["a colour is chosen", "/products/halm-pendant", nothing, (page) => page.locator(".swatch:not([aria-current])").first().click()],
  ["put into the cart", "/products/karo-tea-towel", nothing, (page) => page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).first().click()],
  [
    "one more in the drawer",
    "/products/karo-tea-towel",
    async (page) => {
      await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).first().click();
      await page.locator("dialog.drawer[open] .cart-line").waitFor();
    },
    (page) => page.locator("dialog.drawer [name=step]").last().click(),
  ],
  [
    "a filter is ticked",
    "/categories/lamps",
    async (page) => {
      await page.locator(".filter-panel > summary").click();
    },
    (page) => page.locator(".filter-panel input[type=checkbox]").first().click(),
  ],
  ["the menu opens", "/", nothing, (page) => page.locator(".site-menu > summary").click()],
  [
    "words are typed into the search",
    "/",
    async (page) => {
      await page.locator(".site-search > summary").click();
    },
    (page) => page.locator(".site-header input[type=search]").pressSequentially("lamp", { delay: 60 }),
  ],
];

const rows = await pages();
console.log(`| page | LCP (goal 1.2 s) | CLS (0.01) | TBT (50 ms) | sent |\n| - | -: | -: | -: | -: |\n${rows.join("\n")}\n`);
console.log("| what is done, at a fourth of the speed | INP (goal 100 ms) |\n| - | -: |");
for (const [name, path, prepare, act] of interactions) {
  console.log(`| ${name} | ${Math.round(await interaction(path, prepare, act))} ms |`);
}
await browser.close();
rmSync(profile, { recursive: true, force: true });

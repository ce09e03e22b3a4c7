import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { expect, inspect, live, scripted, shop, test, visit } from "./shop";
import { orderByCard } from "./shopper";

const lumen = shop("lumen");
const DAY = 86_400_000;

const countdown = (page: Page) => page.locator(".buy-box .countdown");

/** A browser whose clock is wrong by so much. */
const missetClock = (page: Page, by: number) => page.clock.install({ time: Date.now() + by });

/** Starts a sale of one product, a fifth off, that ends then. */
async function startSale(page: Page, slug: string, end: Date) {
  await signIn(page);
  await page.goto(`${lumen}/products/${slug}`);
  const title = (await page.locator(".buy-box h1").textContent()) ?? "";
  await page.goto(`${lumen}/admin/promotions/new?template=season`);
  const local = end.toLocaleString("sv-SE", { timeZone: "Europe/Berlin" }).slice(0, 16).replace(" ", "T");
  for (const [name, value] of [["benefits[0].select.products", title.trim()], ["ends_at", local]]) {
    const field = page.locator(`[name="${name}"]`).first();
    if (!(await field.isVisible())) await page.locator(`details:has([name="${name}"]) > summary`).first().click();
    await field.fill(value);
  }
  await page.getByRole("button", { name: "Save and start" }).click();
  await expect(page).toHaveURL(/\/admin\/promotions\/[0-9a-f-]{36}\?done=added/);
}

test("ca_15 a sale of days is counted down by the shop's clock", async ({ page }) => {
  if (scripted()) await missetClock(page, -40 * DAY);
  await visit(page, `${lumen}/products/nische-armchair`);
  await expect(countdown(page)).toBeVisible();
  const end = Date.parse((await countdown(page).locator("time").getAttribute("datetime")) ?? "");
  const days = Math.floor((end - Date.now()) / DAY);
  expect(days).toBeGreaterThan(0);
  if (scripted()) await expect(countdown(page)).toHaveText(`Ends in ${days} ${days === 1 ? "day" : "days"}`);
  else await expect(countdown(page)).toHaveText(/^Ends \d+ \w+ \d{4}, \d\d:\d\d$/);
  await visit(page, `${lumen}/sale`);
  await expect(page.locator(".product-card .countdown").first()).toHaveText(scripted() ? /^Ends in \d+ days?$/ : /^Ends \d+/);
});

test("ca_15 a sale of hours is counted down under a wrong clock, and its end is told where nothing may move", async ({ page }) => {
  const slug = { desktop: "fransen-throw", phone: "reiher-floor-lamp", "no-script": "rille-table-lamp" }[test.info().project.name] ?? "";
  await startSale(page, slug, new Date(Date.now() + 3 * 3_600_000));
  if (scripted()) await missetClock(page, 3 * DAY);
  await visit(page, `${lumen}/products/${slug}`);
  if (!scripted()) {
    await expect(countdown(page)).toHaveText(/^Ends \d+ \w+ \d{4}, \d\d:\d\d$/);
    return;
  }
  await expect(countdown(page)).toHaveText(/^Ends in 02:(59|58|57):\d\d$/);
  const first = await countdown(page).textContent();
  await expect(countdown(page)).not.toHaveText(first ?? "", { timeout: 5_000 });
  // Nobody is told every second.
  expect(await countdown(page).evaluate((element) => element.closest("[aria-live], [role=status]"))).toBeNull();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await live(page);
  await expect(countdown(page)).toHaveText(/^Ends \d+ \w+ \d{4}, \d\d:\d\d$/);
});

test("ca_15 at the end the price changes in place", async ({ page }) => {
  test.skip(!scripted(), "a page without a script is read anew");
  test.setTimeout(240_000);
  const [slug, before, after] = test.info().project.name === "desktop" ? ["hals-vase", "€67.20", "€84.00"] : ["rand-plates", "€99.20", "€124.00"];
  // Dates are given to the minute.
  await startSale(page, slug, new Date(Math.ceil((Date.now() + 50_000) / 60_000) * 60_000));
  await missetClock(page, -5 * DAY);
  await visit(page, `${lumen}/products/${slug}`);
  const price = page.locator(".buy-box .price .price-now").first();
  await expect(price).toHaveText(before);
  await expect(countdown(page)).toHaveText(/^Ends in 00:0[01]:\d\d$/);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await expect(price).toHaveText(after, { timeout: 150_000 });
  await expect(countdown(page)).toBeHidden();
  await expect(page.locator("#sale-clock")).toHaveText("The sale has ended. Prices have been updated.");
  await expect(page.locator(".buy-row .button")).toHaveText("Add to cart");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await inspect(page);
});

/** Puts the last form of a product into the cart and goes on to pay it by card. */
async function orderLast(page: Page, slug: string) {
  await chooseLast(page, slug);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  await expect(page.locator("dialog.drawer[open], main .cart-line").first()).toBeVisible({ timeout: 15_000 });
  await orderByCard(page);
}

async function chooseLast(page: Page, slug: string) {
  await visit(page, `${lumen}/products/${slug}`);
  await page.locator(".buy-box .swatch").last().click();
  await expect(page.locator(".buy-box .swatch").last()).toHaveAttribute("aria-current", "true");
}

test("ca_14 what is left and who is checking out follow while a page is looked at", async ({ page, browser }) => {
  const slug = { desktop: "sprosse-chair", phone: "kiesel-coffee-tables", "no-script": "fransen-throw" }[test.info().project.name] ?? "";
  await chooseLast(page, slug);
  const stock = page.locator(".buy-box [data-part=stock]");
  const checking = page.locator(".buy-box [data-part=checking]");
  await expect(stock).toHaveText(/^Only \d+ left$/);
  const left = Number(/\d+/.exec((await stock.textContent()) ?? "")?.[0]);
  const context = await browser.newContext();
  await orderLast(await context.newPage(), slug);
  if (!scripted()) await page.reload();
  const expected = left > 1 ? `Only ${left - 1} left` : "Sold out";
  await expect(stock).toHaveText(expected, { timeout: 15_000 });
  await expect(checking).toHaveText(/^\d+ (person is|people are) checking out now$/, { timeout: 15_000 });
  await inspect(page);
  await context.close();
});

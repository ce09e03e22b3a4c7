import { type Locator, type Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");
const lamps = `${lumen}/categories/lamps`;
const all = `${lumen}/products`;

const heading = (page: Page) => page.locator("[data-live-heading]");
const status = (page: Page) => page.locator("[data-live-said]");
const sheet = (page: Page) => page.locator(".filter-panel");
const boxes = (page: Page) => page.locator(".facet-values > .choice input[type=checkbox], .facet-families > li > .choice input[type=checkbox]");
const names = (page: Page) => page.locator(".product-card-name").allInnerTexts();
const isPhone = () => test.info().project.name === "phone";

/** Opens a list, and its filters where they are a sheet. */
async function open(page: Page, address: string, unfolds = true) {
  await page.goto(address);
  await live(page);
  if (scripted()) await expect(page.locator("html")).toHaveAttribute("data-live-region", "");
  if (unfolds && !(await page.locator("#filter-form").isVisible())) await sheet(page).locator("> summary").click();
}

/** Ticks a filter, which without a script needs the button. */
async function tick(page: Page, box: Locator) {
  await box.check();
  if (!scripted()) await page.locator(".filter-actions button").click();
}

/** The count beside a filter. */
const count = (box: Locator) => box.locator("xpath=..").locator(".facet-count").innerText();

test("ex_4 a filter acts at once, in the address it has without a script, and its count was right", async ({ page }) => {
  await open(page, lamps);
  const before = await names(page);
  const box = boxes(page).first();
  const [name, value, expected] = [await box.getAttribute("name"), await box.getAttribute("value"), await count(box)];
  await tick(page, box);
  await expect(page).toHaveURL(`${lamps}?${new URLSearchParams({ [name ?? ""]: value ?? "" })}`);
  await expect(page.locator(".product-card")).toHaveCount(Number(expected));
  await expect(page.locator(".chips a[aria-label^='Remove filter']")).toHaveCount(1);
  if (scripted()) {
    await expect(box).toBeFocused();
    await expect(box).toBeChecked();
    await expect(status(page)).toContainText(expected === "1" ? "1 product" : `${expected} products`);
  }
  await inspect(page);
  await page.goBack();
  await expect(page).toHaveURL(lamps);
  await expect(boxes(page).first()).not.toBeChecked();
  expect(await names(page)).toEqual(before);
  await page.goForward();
  await expect(boxes(page).first()).toBeChecked();
  await expect(page.locator(".product-card")).toHaveCount(Number(expected));
});

test("ex_4 after Back from a product the filters are those of the list", async ({ page }) => {
  await open(page, lamps);
  await tick(page, boxes(page).first());
  await expect(page).toHaveURL(/\?/);
  const filtered = page.url();
  const shown = await names(page);
  if (isPhone()) await page.keyboard.press("Escape");
  await page.locator(".product-card-name a").first().click();
  await expect(page).toHaveURL(/\/products\//);
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(boxes(page).first()).toBeChecked();
  expect(await names(page)).toEqual(shown);
});

test("ex_4 clearing and taking off a filter leave the focus in the list", async ({ page }) => {
  await open(page, lamps);
  await tick(page, boxes(page).first());
  await expect(page).toHaveURL(/\?/);
  if (isPhone() && scripted()) await page.keyboard.press("Escape");
  await page.locator(".listing-main .chips a").first().click();
  await expect(page).toHaveURL(lamps);
  await expect(page.locator(".listing-main > .chips")).toHaveCount(0);
  if (scripted()) await expect(heading(page)).toBeFocused();
});

test("ex_4 sorting needs no button where scripts run", async ({ page }) => {
  await open(page, all, false);
  const button = page.locator(".sort-form button");
  await page.getByLabel("Sort by").focus();
  await page.getByLabel("Sort by").selectOption("price-up");
  if (scripted()) await expect(button).toBeHidden();
  else await button.click();
  await expect(page).toHaveURL(`${all}?sort=price-up`);
  const prices = await page.locator(".product-card .price-now").allInnerTexts();
  const amounts = prices.map((text) => Number(text.replace(/[^\d.]/g, "")));
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  if (scripted()) await expect(page.getByLabel("Sort by")).toBeFocused();
});

test("ex_4 pages of a list begin at its top and work with Back", async ({ page }) => {
  await open(page, all, false);
  const first = await names(page);
  await page.locator(".pagination [rel=next]").click();
  await expect(page).toHaveURL(`${all}?page=2`);
  await expect(page.locator(".pagination [aria-current=page]")).toHaveText("2");
  if (scripted()) {
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
  }
  expect(await names(page)).not.toEqual(first);
  await page.goBack();
  await expect(page).toHaveURL(all);
  await expect(page.locator(".pagination [aria-current=page]")).toHaveText("1");
  expect(await names(page)).toEqual(first);
});

test("ex_4 a wrong price is told beside its field and kept", async ({ page }) => {
  await open(page, lamps);
  const before = await page.locator(".product-card").count();
  const from = page.locator("#price-from");
  await from.fill("cheap");
  await from.press("Enter");
  await expect(page.locator("#price-from-error")).toContainText("Enter an amount such as");
  await expect(from).toHaveValue("cheap");
  await expect(from).toHaveAttribute("aria-describedby", "price-from-error");
  await expect(page.locator(".product-card")).toHaveCount(before);
  if (scripted()) await expect(status(page)).toContainText("Enter an amount such as");
  if (!(await from.isVisible())) await sheet(page).locator("> summary").click();
  await from.fill("900");
  await page.locator("#price-to").fill("40");
  await page.locator("#price-to").press("Enter");
  await expect(page.locator("#price-from-error")).toContainText("The lowest price is above the highest.");
  await expect(page).not.toHaveURL(/=(&|$)/);
  await inspect(page);
});

test("ex_4 on a phone the sheet says how many it will show, and closes", async ({ page }) => {
  test.skip(!isPhone(), "only where there is no room beside the list");
  await open(page, lamps);
  await inspect(page);
  const button = page.locator(".filter-actions button");
  const box = boxes(page).first();
  const expected = await count(box);
  await box.check();
  await expect(button).toHaveText(expected === "1" ? "Show 1 product" : `Show ${expected} products`, { useInnerText: true });
  await expect(sheet(page)).toHaveAttribute("open", "");
  await page.keyboard.press("Escape");
  await expect(sheet(page)).not.toHaveAttribute("open", "");
  await expect(sheet(page).locator("> summary")).toBeFocused();
  await expect(sheet(page).locator("> summary")).toContainText("1");
  await sheet(page).locator("> summary").click();
  await button.click();
  await expect(sheet(page)).not.toHaveAttribute("open", "");
  await expect(heading(page)).toBeFocused();
  // Beside the sheet.
  await sheet(page).locator("> summary").click();
  await page.mouse.click(180, 20);
  await expect(sheet(page)).not.toHaveAttribute("open", "");
});

test("ex_4 the list shows that it works, and an answer to an old question is dropped", async ({ page }) => {
  test.skip(!scripted(), "without a script the browser shows it");
  await open(page, lamps);
  const [first, second] = [boxes(page).nth(0), boxes(page).nth(1)];
  const value = (await first.getAttribute("value")) ?? "";
  let questions = 0;
  await page.route("**/categories/lamps?*", async (route) => {
    questions += 1;
    if (questions === 1) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => undefined);
  });
  await first.check();
  await expect(page.locator("#listing-main")).toHaveAttribute("aria-busy", "true", { timeout: 100 });
  await second.check();
  await expect(page).toHaveURL(/\?.+&.+/);
  await expect(page.locator("#listing-main")).not.toHaveAttribute("aria-busy", "true");
  const shown = await names(page);
  await page.waitForTimeout(2_000);
  await expect(page).toHaveURL(/\?.+&.+/);
  expect(await names(page)).toEqual(shown);
  expect(page.url()).toContain(value);
  expect(questions).toBeGreaterThan(1);
});

test("ex_4 without a connection the list says so, keeps what it shows and tries again", async ({ page, context, complaints }) => {
  test.skip(!scripted(), "without a script the browser says it");
  await open(page, lamps);
  const before = await names(page);
  await context.setOffline(true);
  await boxes(page).first().check();
  const trouble = page.locator("[data-live-trouble]");
  await expect(trouble).toContainText("We can’t reach the shop right now.");
  await expect(page).toHaveURL(lamps);
  expect(await names(page)).toEqual(before);
  if (isPhone()) await page.keyboard.press("Escape");
  await inspect(page);
  await context.setOffline(false);
  await trouble.getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveURL(/\?/);
  await expect(trouble).toBeHidden();
  await expect(boxes(page).first()).toBeChecked();
  // The browser reports every request that does not get through.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED")));
});

test("ca_5 what there is one of is added from its card", async ({ page }) => {
  await open(page, all, false);
  const add = page.locator("form.card-add button").first();
  test.skip((await add.count()) === 0, "everything comes in several forms");
  await add.click();
  if (scripted()) {
    await expect(page.locator("dialog.drawer[open] .cart-line")).toHaveCount(1);
    await expect(page.locator(".cart-count").first()).toHaveText("1");
    await inspect(page);
  } else {
    await expect(page).toHaveURL(/\/cart$/);
    await expect(page.locator("main .cart-line")).toHaveCount(1);
  }
});

test("ca_5 a card lets choose among several forms", async ({ page }) => {
  await open(page, lamps, false);
  const card = page.locator(".product-card", { has: page.locator("details.card-add") }).first();
  const title = await card.locator(".product-card-name").innerText();
  await card.locator("summary").click();
  await inspect(page);
  await card.locator(".card-forms button:enabled").first().click();
  const line = page.locator(scripted() ? "dialog.drawer[open] .cart-line" : "main .cart-line");
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(title);
});

test("pp_19 the colors of a card show it in that color", async ({ page }) => {
  await open(page, lamps, false);
  const card = page.locator(".product-card", { has: page.locator("a[data-picture]") }).first();
  const color = card.locator("a[data-picture]").nth(1);
  const hash = (await color.getAttribute("data-picture")) ?? "";
  const href = (await color.getAttribute("href")) ?? "";
  if (!scripted()) {
    await color.click();
    await expect(page).toHaveURL(lumen + href);
    return;
  }
  await color.focus();
  await expect(color).toHaveAttribute("aria-current", "true");
  await expect.poll(() => card.locator("img").first().evaluate((image) => (image as HTMLImageElement).currentSrc)).toContain(hash);
  await color.click();
  await expect(page).toHaveURL(lamps);
  await expect(card.locator(".product-card-name a")).toHaveAttribute("href", href);
});

test("ex_1 the pages of all products and of the sale stand on their own", async ({ page }) => {
  await visit(page, all);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All products");
  await visit(page, `${lumen}/sale`);
  await expect(page.locator(".product-card .badge[data-kind=sale]").first()).toHaveText(/^−\d+%$/);
  await visit(page, `${lumen}/promotions`);
});

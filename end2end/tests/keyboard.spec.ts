import type { Locator, Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test } from "./shop";

const lumen = shop("lumen");

/** Whether what has the focus shows it: an outline or a shadow, on itself or on what holds it. */
async function expectVisibleFocus(page: Page) {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { shown: false, what: "nothing" };
    const shows = (candidate: Element | null) => {
      if (!candidate) return false;
      const style = getComputedStyle(candidate);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    };
    const box = element.getBoundingClientRect();
    const holder = element.closest("label, .choice, .search-box, .quantity, .product-card");
    return {
      shown: (shows(element) && box.width > 0 && box.height > 0) || shows(holder),
      what: element.outerHTML.slice(0, 120),
    };
  });
  expect(focus.shown, `the focus shows on ${focus.what}`).toBe(true);
}

/** Tabs until `target` has the focus; every stop on the way shows that it is one. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 150; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(page);
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectVisibleFocus(page);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

async function follow(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("ex_3 a whole purchase with the keyboard alone", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${lumen}/`);
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link")).toBeFocused();
  await expectVisibleFocus(page);

  const category = page.locator(".site-nav a").first();
  if (!(await category.isVisible())) await follow(page, page.locator(".site-menu > summary"));
  await follow(page, category);
  await expect(page).toHaveURL(/\/categories\//);

  // What is sold out cannot be bought: back, and to the next.
  const add = page.locator(".buy-box form").getByRole("button", { name: /add to cart/i });
  const products = page.locator(".product-card-name a");
  for (let place = 0; ; place += 1) {
    await follow(page, products.nth(place));
    await expect(page.locator(".buy-box h1")).toBeVisible();
    await live(page);
    if (await add.isEnabled()) break;
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page).toHaveURL(/\/categories\//);
  }
  await follow(page, add);
  const drawer = page.locator("dialog.drawer[open]");
  if (scripted()) await expect(drawer).toBeVisible();
  await follow(page, (scripted() ? drawer : page).getByRole("link", { name: "Checkout", exact: true }));
  await expect(page).toHaveURL(/\/checkout/);

  for (const [label, text] of [
    ["Email", `keyboard-${test.info().project.name}@example.com`],
    ["Name", "Ada Lind"],
    ["Street and number", `Tastenweg ${1 + Math.floor(Math.random() * 100_000)}`],
    ["Postal code", "10115"],
    ["City", "Berlin"],
  ]) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  const delivery = page.locator("input[name=shipping_method]:checked");
  await tabTo(page, delivery);
  // A group of radio buttons is one stop; the arrows choose within it.
  await tabTo(page, page.locator("input[name=payment_method]:checked"));
  const cash = page.getByLabel(/cash on delivery/i);
  for (let presses = 0; presses < 4 && !(await cash.isChecked()); presses += 1) await page.keyboard.press("ArrowDown");
  await expect(cash).toBeChecked();
  await follow(page, page.getByRole("button", { name: /order and pay/i }));
  await expect(page).toHaveURL(/\/orders\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
  await inspect(page);
});

test("ex_3 the faults of a form are listed with links to their fields, and the list has the focus", async ({ page }) => {
  await page.goto(`${lumen}/account/register`);
  await page.getByRole("button", { name: "Create an account" }).click();
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await inspect(page);
  await follow(page, summary.getByRole("link", { name: "Email" }));
  await expect(page.locator("main").getByLabel("Email", { exact: true })).toBeFocused();
});

import { type Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test } from "./shop";

const lumen = shop("lumen");
const towel = `${lumen}/products/karo-tea-towel`;

const drawer = (page: Page) => page.locator("dialog.drawer[open]");
const count = (page: Page) => page.locator(".cart-count").first();
const add = (page: Page) => page.locator(".buy-box form").getByRole("button", { name: /add to cart/i });

/** Puts the product of the page into the cart. */
async function put(page: Page, address: string) {
  await page.goto(address);
  await live(page);
  await add(page).click();
  await expect(drawer(page)).toBeVisible();
}

/** Two different things in the cart, the drawer open. */
async function fill(page: Page) {
  await put(page, towel);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await page.goto(lumen + category);
  const products = await page.locator(".product-card-name a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const product of products) {
    await page.goto(product);
    if (await add(page).isEnabled()) break;
  }
  await live(page);
  await add(page).click();
  await expect(drawer(page).locator(".cart-line")).toHaveCount(2);
}

/** That the focus is on something in the open drawer, and which. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active?.closest("dialog[open]")) return `outside: ${active?.tagName}`;
    return active.getAttribute("aria-label") ?? active.textContent ?? "";
  });
}

/** Goes through a category, a product and its drawer, and back; with a cart page on the way. */
async function thereAndBack(page: Page) {
  await page.goto(`${lumen}/`);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await page.goto(lumen + category);
  await live(page);
  await expect(count(page)).toHaveText("0");
  await put(page, towel);
  await page.keyboard.press("Escape");
  await expect(count(page)).toHaveText("1");
  await page.goBack();
  await expect(page).toHaveURL(/\/categories\//);
  await expect(count(page)).toHaveText("1");
  await expect(count(page)).toHaveAttribute("data-count", "1");

  await page.goto(`${lumen}/cart`);
  await live(page);
  await expect(page.locator("main [name=quantity]")).toHaveValue("1");
  await put(page, towel);
  await page.goBack();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.locator("main [name=quantity]")).toHaveValue("2");
  await page.goForward();
  await expect(page).toHaveURL(towel);
  await expect(count(page)).toHaveText("2");
}

test("ca_2 the number in the cart and the cart itself are right after Back", async ({ page }) => {
  test.skip(!scripted(), "the number of a page that is not loaded again needs a script");
  await thereAndBack(page);
});

test("ca_2 a page that the browser kept asks what is in the cart now", async ({ page }) => {
  test.skip(!scripted(), "the number of a page that is not loaded again needs a script");
  // Browsers that are driven from outside keep no pages: what a kept one is told is said to it here.
  const shownAgain = (kept: Page) => kept.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await page.goto(`${lumen}/`);
  await live(page);
  await expect(count(page)).toHaveText("0");
  const other = await page.context().newPage();
  await put(other, towel);
  await shownAgain(page);
  await expect(count(page)).toHaveText("1");

  await page.goto(`${lumen}/cart`);
  await live(page);
  await expect(page.locator("main [name=quantity]")).toHaveValue("1");
  await put(other, towel);
  await shownAgain(page);
  await expect(page.locator("main [name=quantity]")).toHaveValue("2");
});

/** Ticks a filter, looks, and goes back. */
async function ticked(page: Page, list: string) {
  await page.goto(list);
  await live(page);
  const filters = page.locator(".filter-panel");
  if (!(await filters.locator("form").isVisible())) await filters.locator("summary").first().click();
  const box = page.locator(".facet input[type=checkbox]").first();
  await box.check();
  if (!scripted()) {
    await page.locator("#price-from").fill("-5");
    await page.locator(".filter-actions button").click();
  }
  await expect(page).toHaveURL(/\?/);
  await page.goBack();
  await expect(page).toHaveURL(list);
  await expect(page.locator(".facet input[type=checkbox]").first()).not.toBeChecked();
  await expect(page.locator("#price-from")).toHaveValue("");
}

test("vm_10 what is ticked after Back is what the list shows", async ({ page }) => {
  await page.goto(`${lumen}/`);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await ticked(page, lumen + category);
});

test("ex_3 the focus stays in the drawer, which says what was done", async ({ page }) => {
  test.skip(!scripted(), "the drawer is a script's");
  await fill(page);
  const status = drawer(page).locator("[data-cart-part=said]");
  await expect(status).toContainText("Added to your cart. 2 items");
  const removes = drawer(page).locator("[data-remove=line]");
  const second = await removes.nth(1).getAttribute("aria-label");

  // A changed quantity: the focus stays where it was, on the field or the button.
  const quantity = drawer(page).locator("[name=quantity]").first();
  await quantity.fill("2");
  await quantity.press("Enter");
  await expect(status).toContainText("3 items");
  expect(await focused(page)).toContain("Quantity of");
  const fewer = drawer(page).locator(".cart-line button[id$=fewer]").first();
  await fewer.focus();
  await page.keyboard.press("Enter");
  await expect(quantity).toHaveValue("1");
  await expect(status).toContainText("2 items");
  expect(await focused(page)).toContain("Decrease quantity of");

  // Something removed: on to the next.
  await removes.first().focus();
  await page.keyboard.press("Enter");
  await expect(removes).toHaveCount(1);
  await expect(status).toContainText("removed. 1 item");
  expect(await focused(page)).toBe(second);
  await inspect(page);
  // The last: the heading.
  await page.keyboard.press("Enter");
  await expect(removes).toHaveCount(0);
  await expect(status).toContainText("Your cart is empty");
  expect(await focused(page)).toBe("Cart");
  await inspect(page);
});

test("ca_5 a wrong code in the drawer is said there, after one post", async ({ page }) => {
  test.skip(!scripted(), "the drawer is a script's");
  await put(page, towel);
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URL(request.url()).pathname);
  });
  const code = drawer(page).locator("[name=code]").first();
  await code.fill("NOPE");
  await code.press("Enter");
  await expect(drawer(page).locator(".field-error")).toContainText("This code cannot be used.");
  await expect(page).toHaveURL(towel);
  await expect(code).toBeFocused();
  await expect(code).toHaveValue("NOPE");
  expect(posts).toEqual(["/api/cart/change", "/api/cart/read"]);
  await inspect(page);
});

test("ca_5 without a connection the drawer says so, keeps the page and tries again", async ({ page, context, complaints }) => {
  test.skip(!scripted(), "the drawer is a script's");
  await page.goto(towel);
  await live(page);
  await context.setOffline(true);
  await add(page).click();
  const trouble = drawer(page).locator("[data-cart-part=trouble]");
  await expect(trouble).toContainText("We can’t reach the shop right now.");
  await expect(page).toHaveURL(towel);
  await inspect(page);
  await context.setOffline(false);
  await trouble.getByRole("button", { name: "Try again" }).click();
  await expect(drawer(page).locator(".cart-line")).toHaveCount(1);
  await expect(trouble).toBeHidden();
  await expect(count(page)).toHaveText("1");
  // The browser reports every request that does not get through.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED")));
});

/** The lamp of the drawer's first line, the page of the cart open. */
async function cartPage(page: Page) {
  await page.goto(towel);
  await live(page);
  await add(page).click();
  if (scripted()) await expect(drawer(page)).toBeVisible();
  await page.goto(`${lumen}/cart`);
  await live(page);
}

test("ca_5 the cart's page changes in place, and takes a removal back", async ({ page }) => {
  await cartPage(page);
  let loads = 0;
  page.on("framenavigated", () => (loads += 1));
  const quantity = page.locator("main [name=quantity]").first();
  const total = page.locator("main .totals [data-kind=total] dd");
  const before = await total.innerText();
  await page.getByRole("button", { name: /^Increase quantity/ }).click();
  await expect(quantity).toHaveValue("2");
  await expect(total).not.toHaveText(before);
  await expect(count(page)).toHaveText("2");
  await page.getByRole("button", { name: /^Remove / }).click();
  await expect(page.locator(".empty-state")).toBeVisible();
  await expect(count(page)).toHaveText("0");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(quantity).toHaveValue("2");
  await expect(count(page)).toHaveText("2");
  if (scripted()) expect(loads).toBe(0);
  await inspect(page);
});

test("ca_1 another country changes the cart's page at once", async ({ page }) => {
  await cartPage(page);
  const country = page.getByLabel("Ship to");
  const other = await country.locator("option:not([selected])").first().getAttribute("value");
  const told = scripted() ? page.waitForResponse("**/api/cart/change") : undefined;
  await country.selectOption(other ?? "");
  if (scripted()) await told;
  else await page.getByRole("button", { name: "Update estimate" }).click();
  await expect(page.getByLabel("Ship to")).toHaveValue(other ?? "");
  await page.reload();
  await expect(page.getByLabel("Ship to")).toHaveValue(other ?? "");
});

test("ca_2 a change in one tab shows in the other", async ({ page }) => {
  test.skip(!scripted(), "tabs hear of each other by script");
  await cartPage(page);
  const other = await page.context().newPage();
  await other.goto(`${lumen}/cart`);
  await live(other);
  await other.getByRole("button", { name: /^Increase quantity/ }).click();
  await expect(other.locator("main [name=quantity]").first()).toHaveValue("2");
  await page.bringToFront();
  await expect(count(page)).toHaveText("2");
  await expect(page.locator("main [name=quantity]").first()).toHaveValue("2");
});

test("ca_5 the way to the cart opens the drawer, Escape and a click beside close it", async ({ page }) => {
  test.skip(!scripted(), "without a script it leads to the cart's page");
  await put(page, towel);
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await page.locator("[data-cart-link]").click();
  await expect(drawer(page).locator(".cart-line")).toHaveCount(1);
  await page.mouse.click(5, 200);
  if ((page.viewportSize()?.width ?? 0) > 500) await expect(drawer(page)).toHaveCount(0);
});

test("ca_5 the button shows that it is working", async ({ page }) => {
  test.skip(!scripted(), "without a script the browser shows it");
  await page.goto(towel);
  await live(page);
  let posts = 0;
  await page.route("**/api/cart/change", async (route) => {
    posts += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await add(page).click();
  await expect(add(page)).toHaveAttribute("aria-busy", "true", { timeout: 500 });
  await add(page).click({ force: true });
  await expect(drawer(page)).toBeVisible();
  await expect(add(page)).not.toHaveAttribute("aria-busy", "true");
  expect(posts).toBe(1);
  await expect(count(page)).toHaveText("1");
});

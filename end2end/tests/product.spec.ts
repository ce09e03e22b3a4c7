import type { Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");
const cushion = `${lumen}/products/cord-cushion`;
const towel = `${lumen}/products/karo-tea-towel`;

const add = (page: Page) => page.locator(".buy-row .button");
const shown = (page: Page) => page.locator(".gallery-pictures > li:not([hidden])");
const lightbox = (page: Page) => page.locator("dialog.zoom[open]");

async function open(page: Page, address: string) {
  await visit(page, address);
  await live(page);
}

/** Where an element ends, in heights of the window from the top of the page. */
async function screens(page: Page, selector: string) {
  return page.locator(selector).first().evaluate((element) => (element.getBoundingClientRect().bottom + scrollY) / innerHeight);
}

test("pp_19 name, price and button are where they are seen", async ({ page }) => {
  await open(page, `${cushion}?Size=${encodeURIComponent("50 × 50 cm")}`);
  // The notice about cookies is answered by most before they look at anything.
  const decline = page.locator(".cookie-notice button[value=decline]");
  if (await decline.isVisible()) await decline.click();
  expect(await screens(page, ".buy-box .price")).toBeLessThanOrEqual(1);
  const isPhone = test.info().project.name === "phone";
  expect(await screens(page, ".buy-row")).toBeLessThanOrEqual(isPhone ? 2 : 1);
  const picture = await page.locator(".gallery-pictures").boundingBox();
  if (isPhone) expect(picture?.height ?? 0).toBeLessThanOrEqual(740 * 0.6);
});

test("pp_19 a size is asked for before anything goes into the cart", async ({ page }) => {
  await open(page, `${cushion}?Color=Ecru`);
  await expect(page.locator(".buy-box .price-now")).toHaveText("from €59.00");
  await expect(add(page)).toHaveText("Choose a size");
  await add(page).click();
  const fault = page.locator(".option-group .field-error:not(:empty)");
  await expect(fault).toHaveText("Choose a size");
  if (scripted()) await expect(page.locator(".size-chip").first()).toBeFocused();
  await inspect(page);
  await page.locator(".size-chip").nth(1).click();
  await expect(page).toHaveURL(/Size=60/);
  await expect(fault).toHaveCount(0);
  await expect(page.locator(".buy-box .price-now")).toHaveText("€71.00");
  await add(page).click();
  await expect(page.locator(scripted() ? "dialog.drawer[open] .cart-line" : "main .cart-line")).toContainText("60 × 60 cm");
});

test("pp_20 the gallery follows the color, and so does the page in another language", async ({ page }) => {
  await open(page, `${cushion}?Color=Ecru`);
  await expect(shown(page)).toHaveCount(3);
  for (const picture of await shown(page).locator("img").all()) await expect(picture).toHaveAttribute("alt", /in Ecru/);
  await page.locator(".buy-box .swatch").nth(2).click();
  await expect(page).toHaveURL(/Color=Dusk/);
  await expect(shown(page)).toHaveCount(3);
  for (const picture of await shown(page).locator("img").all()) await expect(picture).toHaveAttribute("alt", /in Dusk rose/);
  await expect(page.locator(".gallery-thumbnails li:not([hidden]) [aria-current]")).toHaveCount(1);
  await expect(page.locator(".language-switch a[hreflang=de]").first()).toHaveAttribute("href", /Color=Dusk/);
  await page.goto((await page.locator(".language-switch a[hreflang=de]").first().getAttribute("href")) ?? "");
  await expect(page.locator(".option-chosen").first()).toHaveText("Abendrosa");
  await expect(page.locator(".product-details .spec-table")).toContainText("Füllung");
  await expect(page.locator(".product-details .spec-table")).not.toContainText("Made in");
});

test("ca_1 delivery and total follow the quantity", async ({ page }) => {
  test.skip(!scripted(), "without a script the cart tells it");
  await open(page, `${cushion}?Size=${encodeURIComponent("50 × 50 cm")}`);
  const facts = page.locator(".buy-facts");
  await expect(facts).toContainText("more in your cart");
  await page.locator("[data-step='1']").click();
  await expect(facts).toContainText("Shipping to Germany: free");
  await expect(facts).toContainText("€118.00");
  await page.locator("[data-step='-1']").click();
  await expect(facts).toContainText("more in your cart");
});

test("ca_14 what is sold out offers no quantity, but what is there", async ({ page }) => {
  await open(page, `${cushion}?Color=Dusk+rose&Size=${encodeURIComponent("60 × 60 cm")}`);
  await expect(add(page)).toBeDisabled();
  await expect(page.locator(".buy-row .quantity")).toBeHidden();
  await expect(page.locator(".buy-box")).toContainText("Still available:");
  await expect(page.locator(".buy-similar")).toBeVisible();
  await expect(page.locator(".buy-facts")).not.toContainText("Shipping to");
  await inspect(page);
});

test("ca_14 a wrong quantity is told beside it", async ({ page }) => {
  await open(page, towel);
  // Browsers that check it themselves let nothing wrong pass.
  await page.locator("#buy").evaluate((form: HTMLFormElement) => form.setAttribute("novalidate", ""));
  await page.locator("#buy [name=quantity]").fill("0");
  await add(page).click();
  if (scripted()) {
    await expect(page.locator("dialog.drawer[open]")).toContainText("Nothing was added");
  } else {
    await expect(page).toHaveURL(/karo-tea-towel/);
    await expect(page.locator("#quantity-fault")).toBeVisible();
    await expect(page.locator("#buy [name=quantity]")).toHaveAttribute("aria-invalid", "true");
  }
});

test("ca_13 ex_3 the pictures are looked at large with the keyboard alone", async ({ page }) => {
  await open(page, `${cushion}?Color=Ecru`);
  const link = shown(page).first().locator("a");
  if (!scripted()) {
    await expect(link).toHaveAttribute("href", /^\/media\/.*\.jpg$/);
    return;
  }
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(lightbox(page)).toBeVisible();
  const count = lightbox(page).locator(".zoom-count");
  await expect(count).toHaveText("1 of 3");
  await expect(lightbox(page).locator("li button").first()).toBeFocused();
  await inspect(page);
  await page.keyboard.press("Enter");
  await expect(lightbox(page).locator("li").first()).toHaveAttribute("data-zoomed", "");
  await page.keyboard.press("Space");
  await expect(lightbox(page).locator("[data-zoomed]")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(count).toHaveText("2 of 3");
  await expect(lightbox(page).locator("li button").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(count).toHaveText("3 of 3");
  await page.keyboard.press("Escape");
  await expect(lightbox(page)).toHaveCount(0);
  await expect(shown(page).nth(2).locator("a")).toBeFocused();
  await expect(page.locator(".gallery-thumbnails li:not([hidden])").nth(2).locator("a")).toHaveAttribute("aria-current", "true");
});

test("ca_13 the thumbnail follows a swipe", async ({ page }) => {
  test.skip(!scripted(), "needs a script");
  await open(page, `${cushion}?Color=Ecru`);
  await page.locator(".gallery-pictures").evaluate((strip) => strip.scrollTo({ left: strip.clientWidth, behavior: "instant" }));
  await expect(page.locator(".gallery-thumbnails li:not([hidden])").nth(1).locator("a")).toHaveAttribute("aria-current", "true");
});

test("vm_6 a bar with the button stays in sight on a phone", async ({ page }) => {
  await open(page, `${cushion}?Color=Ecru`);
  const bar = page.locator(".buy-bar");
  if (test.info().project.name !== "phone") {
    await expect(bar).toBeHidden();
    return;
  }
  await page.locator(".site-footer").scrollIntoViewIfNeeded();
  await expect(bar).toBeVisible();
  await expect(bar).toContainText("Ecru");
  await inspect(page);
  await bar.getByRole("button").click();
  await expect(page.locator(".size-chip").first()).toBeFocused();
  await page.locator(".size-chip").first().click();
  await page.locator(".site-footer").scrollIntoViewIfNeeded();
  await expect(bar).toContainText("Ecru, 50 × 50 cm");
  await bar.getByRole("button").click();
  await expect(page.locator("dialog.drawer[open] .cart-line")).toHaveCount(1);
});

test("ca_13 a line of the cart leads to the form that is in it", async ({ page }) => {
  await open(page, `${cushion}?Color=Bottle+green&Size=${encodeURIComponent("60 × 60 cm")}`);
  await add(page).click();
  if (scripted()) await expect(page.locator("dialog.drawer[open]")).toBeVisible();
  await page.goto(`${lumen}/cart`);
  await page.locator("main .cart-line-name a").first().click();
  await expect(page.locator(".option-chosen").first()).toHaveText("Bottle green");
  await expect(page.locator(".option-chosen").nth(1)).toHaveText("60 × 60 cm");
});

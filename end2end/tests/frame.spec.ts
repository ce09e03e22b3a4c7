import type { Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test } from "./shop";

const lumen = shop("lumen");
const isPhone = () => test.info().project.name === "phone";

const menu = (page: Page) => page.locator(".site-menu");
const opener = (page: Page) => page.locator(".site-menu > summary");
const drawer = (page: Page) => page.locator(".site-nav");

/** Where the page's own content begins, in pixels from the top of the window. */
const begins = (page: Page) => page.locator("main").evaluate((main) => main.getBoundingClientRect().top);

for (const path of ["/", "/categories/lamps", "/products/karo-tea-towel", "/cart"]) {
  test(`vm_8 the content of ${path} begins near the top of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(lumen + path);
    expect(await begins(page)).toBeLessThanOrEqual(120);
    // The notice stands at the foot and moves nothing.
    const notice = await page.locator(".cookie-notice").boundingBox();
    expect(notice?.y).toBeGreaterThan(540);
    const header = await page.locator(".site-header").boundingBox();
    expect(header?.height).toBeLessThanOrEqual(66);
  });
}

test("ex_3 the last of a long page stays clear of the cookie notice", async ({ page }) => {
  await page.goto(`${lumen}/`);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  const end = await page.locator(".site-footer-end").boundingBox();
  const notice = await page.locator(".cookie-notice").boundingBox();
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((notice?.y ?? 0) + 1);
});

test("ex_1 the menu opens on a phone and leads on, with a script and without", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${lumen}/`);
  await expect(drawer(page)).toBeHidden();
  await opener(page).click();
  await expect(drawer(page)).toBeVisible();
  await inspect(page);
  await drawer(page).locator("li:has(.flyout) > .flyout > summary").first().click();
  const below = drawer(page).locator(".site-nav-list a").first();
  await expect(below).toBeVisible();
  await below.click();
  await expect(page).toHaveURL(/\/(categories|collections)\//);
});

test("ex_3 the menu of a phone closes by Escape and by a click outside, and gives the focus back", async ({ page }) => {
  test.skip(!scripted(), "closing this way needs a script");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${lumen}/`);
  await opener(page).click();
  await expect(drawer(page)).toBeVisible();
  // Nothing outside can be reached meanwhile.
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active && active !== document.body && !active.closest(".site-menu") ? active.outerHTML.slice(0, 80) : "";
    });
    expect(outside).toBe("");
  }
  await drawer(page).locator("a").first().focus();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();

  await opener(page).click();
  await page.mouse.click(352, 400);
  await expect(drawer(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await expect(page.locator("main")).not.toHaveAttribute("inert");
  expect(new URL(page.url()).pathname).toBe("/");
});

test("ex_1 the search stands behind its icon on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${lumen}/`);
  const field = page.locator("#q");
  await expect(field).toBeHidden();
  await page.locator(".site-search > summary").click();
  await expect(field).toBeVisible();
  if (scripted()) await expect(field).toBeFocused();
  await field.fill("lamp");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=lamp/);
});

test("ex_3 the header goes away on scrolling down, and comes back", async ({ page }) => {
  test.skip(!scripted(), "without a script the header stays where it is");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${lumen}/`);
  const header = page.locator(".site-header");
  await page.mouse.move(150, 500);
  await page.mouse.wheel(0, 900);
  await expect(header).not.toBeInViewport();
  await page.mouse.wheel(0, -120);
  await expect(header).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.mouse.wheel(0, 400);
  await expect(header).not.toBeInViewport();
  // Whoever tabs into it sees it.
  await page.locator(".logo").focus();
  await expect(header).toBeInViewport();
});

test("ex_3 the header covers nothing that is jumped to", async ({ page }) => {
  await page.goto(`${lumen}/pages/terms`);
  await page.evaluate(() => scrollTo({ top: 400, behavior: "instant" }));
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => begins(page)).toBeGreaterThanOrEqual(0);
  const bottom = await page.locator(".site-header").evaluate((header) => header.getBoundingClientRect().bottom);
  expect(await begins(page)).toBeGreaterThanOrEqual(Math.max(0, bottom) - 1);
});

test("vm_8 a tablet has a layout of its own", async ({ page }) => {
  test.skip(isPhone(), "a wide window");
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto(`${lumen}/categories/lamps`);
  await expect(drawer(page).locator(":scope > li > a").first()).toBeVisible();
  await expect(page.locator("#q")).toBeVisible();
  const columns = (selector: string) =>
    page.locator(selector).first().evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(" ").length);
  expect(await columns(".product-grid")).toBe(3);
  await page.goto(`${lumen}/`);
  expect(await columns(".tiles[data-columns='2']")).toBeGreaterThanOrEqual(3);
  await inspect(page);
});

test("ex_3 a list of the wide menu opens by pointer, by click and by keyboard, and closes by Escape", async ({ page }) => {
  test.skip(isPhone() || !scripted(), "a wide window with a script");
  await page.goto(`${lumen}/`);
  const entry = drawer(page).locator("li:has(> a + .flyout)").first();
  const list = entry.locator(".site-nav-list");
  const more = entry.locator("summary");
  await expect(list).toBeHidden();
  await entry.locator(":scope > a").hover();
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.mouse.move(640, 600);
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(list).toBeVisible();
  await inspect(page);
  await page.keyboard.press("Tab");
  await expect(list.locator("a").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(list).toBeVisible();
  await page.mouse.click(640, 600);
  await expect(list).toBeHidden();
  expect(await menu(page).count()).toBe(1);
});

test("ex_6 the other language shows the same page in the same form", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${lumen}/categories/lamps`);
  await page.locator(".product-card-name a").first().click();
  await expect(page.locator(".buy-box h1")).toBeVisible();
  await live(page);
  const other = page.locator(".buy-box .swatch:not([aria-current])").first();
  await other.click();
  await expect(page).toHaveURL(/\?/);
  const { pathname, search } = new URL(page.url());
  await page.locator(".site-actions .language-switch a[lang=de]").click();
  await expect(page).toHaveURL(`${lumen}/de${pathname}${search}`);
  await page.locator(".site-actions .language-switch a[lang=en]").click();
  await expect(page).toHaveURL(lumen + pathname + search);
});

test("vm_17 the bundle comes after the pictures, and not at all where nothing needs it", async ({ page }) => {
  test.skip(!scripted(), "there is no bundle without a script");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${lumen}/`);
  const wasm = asked.findIndex((path) => path.endsWith(".wasm"));
  const picture = await page.locator("main img").first().evaluate((image) => new URL((image as HTMLImageElement).currentSrc).pathname);
  expect(wasm).toBeGreaterThan(asked.indexOf(picture));
  expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  asked.length = 0;
  await page.goto(`${lumen}/admin/sign-in`);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
});

test("vm_17 the shop brings its own fonts, small, and nothing moves for them", async ({ page }) => {
  test.skip(!scripted(), "measured by a script");
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".woff2")) sizes.set(pathname, (await response.body()).length);
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as unknown as { value: number };
        document.documentElement.dataset.moved = String(Number(document.documentElement.dataset.moved ?? 0) + value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${lumen}/`);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => sizes.size).toBeGreaterThan(0);
  for (const [name, size] of sizes) expect(size, name).toBeLessThanOrEqual(30 * 1024);
  expect(await page.evaluate(() => document.fonts.check("1rem Figtree"))).toBe(true);
  expect(Number(await page.locator("html").getAttribute("data-moved"))).toBeLessThanOrEqual(0.02);
});

test("ex_2 a page that is not there shows the way on", async ({ page }) => {
  await page.goto(`${lumen}/no-such-page`);
  await expect(page.locator("main .chip").first()).toBeVisible();
  await expect(page.locator("main .product-card").first()).toBeVisible();
  await inspect(page);
  await page.locator("main .chip").first().click();
  await expect(page).toHaveURL(/\/categories\//);
});

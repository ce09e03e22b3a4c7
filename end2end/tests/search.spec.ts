import type { Page } from "@playwright/test";
import { expect, inspect, live, scripted, shop, test } from "./shop";

const lumen = shop("lumen");

/** The search box, brought out where it waits behind its icon. */
async function searchBox(page: Page) {
  const box = page.locator(".site-header input[type=search]");
  if (!(await box.isVisible())) await page.locator(".site-search > summary").click();
  return box;
}

test("ex_4 suggestions come in groups and are walked by keyboard", async ({ page }) => {
  test.skip(!scripted());
  await page.goto(`${lumen}/`);
  await live(page);
  const box = await searchBox(page);
  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/search/suggest")) calls.push(request.postData() ?? "");
  });
  await box.pressSequentially("lamps", { delay: 20 });
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list.getByRole("group", { name: "Categories" }).getByRole("option").first()).toHaveText("Lamps");
  await expect(list.getByRole("group", { name: "Products" }).getByRole("option")).toHaveCount(6);
  await expect(page.getByRole("status").filter({ hasText: /^\d+ suggestions$/ })).toHaveCount(1);
  expect(calls.length, "one question for what was typed in one go").toBe(1);
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const inside = await list.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= document.documentElement.clientWidth;
  });
  expect(inside, "the list stays within the window").toBe(true);
  await inspect(page);

  await box.press("ArrowDown");
  const first = list.getByRole("option", { name: "Lamps", exact: true });
  await expect(first).toHaveAttribute("aria-selected", "true");
  expect(await box.getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
  await box.press("ArrowUp");
  await expect(first).toHaveAttribute("aria-selected", "false");
  await box.press("ArrowUp");
  await expect(list.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await box.press("Escape");
  await expect(list).toBeHidden();
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await expect(box).toBeFocused();

  await box.fill("lamp");
  await expect(first).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(`${lumen}/categories/lamps`);
});

test("ex_4 words of this session are offered again and can be forgotten", async ({ page }) => {
  test.skip(!scripted());
  await page.goto(`${lumen}/`);
  await live(page);
  let box = await searchBox(page);
  await box.fill("wool");
  await box.press("Enter");
  await expect(page).toHaveURL(`${lumen}/search?q=wool`);
  await live(page);
  box = await searchBox(page);
  await box.focus();
  await expect(page.getByRole("group", { name: "Recent searches" }).getByRole("option")).toHaveText(["wool"]);
  await page.getByRole("button", { name: "Clear recent searches" }).click();
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeHidden();
  await box.blur();
  await box.focus();
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeHidden();
});

test("ex_4 that nothing fits is said", async ({ page }) => {
  test.skip(!scripted());
  await page.goto(`${lumen}/`);
  await live(page);
  const box = await searchBox(page);
  await box.fill("xylophone");
  await expect(page.locator(".suggestions-none")).toHaveText("No suggestions for “xylophone”");
  await expect(page.getByRole("status").filter({ hasText: "No suggestions" })).toHaveCount(1);
});

test("ex_4 the page of results says the same without a script", async ({ page }) => {
  await page.goto(`${lumen}/search?q=lamps`);
  await expect(page.locator("main").getByRole("link", { name: "Lamps", exact: true })).toBeVisible();
  await expect(page.locator("main .product-card")).toHaveCount(6);
  await inspect(page);
  await page.goto(`${lumen}/search?q=returns`);
  await expect(page.locator("main").getByRole("link", { name: "Returns and refunds" })).toBeVisible();
  await inspect(page);
  await page.goto(`${lumen}/search?q=lamp+under+150`);
  await expect(page).toHaveURL(`${lumen}/search?q=lamp&to=150`);
  await page.goto(`${lumen}/search?q=xylophone`);
  await expect(page.getByRole("heading", { name: "No results" })).toBeVisible();
  await inspect(page);
});

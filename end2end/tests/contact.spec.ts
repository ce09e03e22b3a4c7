import { signIn } from "./owner";
import { emailFor } from "./shopper";
import { expect, inspect, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");

test("ex_17 a question gets a number, and an answer", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await visit(page, `${lumen}/`);
  await page.locator(".site-footer").getByRole("link", { name: "Contact", exact: true }).click();
  await expect(page).toHaveURL(`${lumen}/contact`);
  await inspect(page);

  const email = emailFor("question");
  await page.getByLabel("Email", { exact: true }).fill("nobody");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator(".error-summary").getByRole("link")).toHaveCount(3);
  await page.locator(".error-summary").getByRole("link").first().click();
  await expect(page.getByLabel("Email", { exact: true })).toBeFocused();
  await inspect(page);

  const subject = `Dimming ${email}`;
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("Your message").fill("Is the lamp dimmable?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(`${lumen}/contact/sent`);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/Your question has the number \d+/);
  const number = (await title.textContent())?.match(/\d+/)?.[0] ?? "";
  await inspect(page);

  const merchant = await (await browser.newContext({ javaScriptEnabled: scripted() })).newPage();
  await signIn(merchant);
  await merchant.goto(`${lumen}/admin/questions`);
  await inspect(merchant);
  await merchant.getByRole("row").filter({ hasText: subject }).getByRole("link", { name: number }).click();
  await expect(merchant.locator("main")).toContainText("Is the lamp dimmable?");
  await inspect(merchant);
  await merchant.getByLabel("Your answer").fill("Yes, with the dimmer that comes with it.");
  await merchant.getByRole("button", { name: "Send the answer" }).click();
  await expect(merchant.locator("main")).toContainText("Yes, with the dimmer");
  await expect(merchant.getByLabel("Your answer")).toHaveCount(0);
  await inspect(merchant);
  await merchant.context().close();
});

test("ex_1 frequent questions fold out, and lead on", async ({ page }) => {
  await visit(page, `${lumen}/faq`);
  const question = page.locator("details.accordion").filter({ hasText: "Do I need an account?" });
  await question.locator("summary").click();
  await expect(question.getByText("No. You can order")).toBeVisible();
  await inspect(page);
  await page.getByRole("navigation", { name: "What next" }).getByRole("link", { name: "Contact" }).click();
  await expect(page).toHaveURL(`${lumen}/contact`);
});

test("vm_9 the story shows goods and a picture, the returns what to do next", async ({ page }) => {
  await visit(page, `${lumen}/pages/story`);
  expect(await page.locator("main .product-card").count()).toBeGreaterThan(0);
  await visit(page, `${lumen}/pages/returns`);
  const fact = page.locator(".page-fact");
  const icon = await fact.locator(".icon").boundingBox();
  const words = await fact.locator("span").boundingBox();
  expect(words?.x ?? 0, "the icon stands beside its words").toBeGreaterThan((icon?.x ?? 0) + (icon?.width ?? 0));
  await expect(page.getByRole("navigation", { name: "What next" }).getByRole("link", { name: "Withdraw from contract here" })).toBeVisible();
});

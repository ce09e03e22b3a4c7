import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

const port = process.env.BASE_PORT ?? "3000";

/** Address of a shop, or of the platform itself. */
export const shop = (name: string) => `http://${name}.localhost:${port}`;
export const platform = `http://localhost:${port}`;

/** Every page of every test must stay silent: no console error, no breach of the page's own policy. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // A page that answers 404 or 422 on purpose is no fault of the browser's, nor is a sandboxed
        // preview that keeps this very script of the tests out.
        const expected = ["the server responded with a status of 4", "the document's frame is sandboxed"];
        if (message.type() === "error" && !expected.some((text) => message.text().includes(text))) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      // Nobody is as fast as a test: what comes before the islands are live is tried where it is meant.
      const goto = page.goto.bind(page);
      page.goto = async (...address) => {
        const response = await goto(...address);
        await live(page);
        return response;
      };
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether this project runs scripts. */
export const scripted = () => test.info().project.name !== "no-script";

/** What must hold of any page: no accessibility violation, no sideways scroll. */
export async function inspect(page: Page) {
  await live(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  if (scripted() && (await isNew(page))) {
    // What lies under a bar that stays in place counts as covered.
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    const { violations } = await new AxeBuilder({ page }).exclude("iframe[sandbox]").withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
    const found = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    expect(found, page.url()).toEqual([]);
  }
}

/** What this process has looked at already. */
const inspected = new Set<string>();

/** Whether a page of this markup was not looked at yet: other numbers and names of the day change nothing about access. */
async function isNew(page: Page) {
  const seen = await page.evaluate(() => `${window.innerWidth} ${matchMedia("(prefers-color-scheme: dark)").matches}`);
  const markup = (await page.content()).replace(/\d+|[0-9a-f]{8,}/g, "#");
  const looks = createHash("sha256").update(`${seen} ${markup}`).digest("hex");
  if (inspected.has(looks)) return false;
  inspected.add(looks);
  return true;
}

/** Opens a page and inspects it. */
export async function visit(page: Page, address: string) {
  const response = await page.goto(address);
  await inspect(page);
  return response;
}

/** Waits until the islands of the page are live. */
export async function live(page: Page) {
  if (scripted()) await page.waitForFunction(() => document.documentElement.dataset.live !== undefined || !document.querySelector("leptos-island"));
}

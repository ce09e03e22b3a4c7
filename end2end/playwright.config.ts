import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const port = process.env.BASE_PORT ?? "3000";

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: `http://lumen.localhost:${port}`,
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP *.localhost 127.0.0.1",
      ],
    },
    locale: "en-GB",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "owner", testMatch: "owner.setup.ts" },
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } }, dependencies: ["owner"] },
    { name: "phone", use: { ...devices["Pixel 7"], viewport: { width: 360, height: 740 } }, dependencies: ["owner"] },
    { name: "no-script", use: { ...devices["Desktop Chrome"], javaScriptEnabled: false }, dependencies: ["owner"] },
  ],
});

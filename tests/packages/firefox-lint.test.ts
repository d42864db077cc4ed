import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { packagePath, readPackage, textOf } from "./package-files.ts";

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

it("Mozilla's own lint finds nothing in the package but Preact's innerHTML", () => {
  const args = ["lint", "--source-dir", packagePath("firefox"), "--output", "json", "--no-config-discovery"];
  const { stdout } = spawnSync("web-ext", args, { encoding: "utf8" });
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<"errors" | "warnings" | "notices", Finding[]>;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code, message }) => [code, message])).toEqual([
    ["UNSAFE_VAR_ASSIGNMENT", "Unsafe assignment to innerHTML"],
  ]);
  // The one place where Preact would act on `dangerouslySetInnerHTML`, which the house rules forbid.
  const code = textOf(readPackage("firefox"), warnings[0]?.file ?? "");
  expect(code.match(/\.innerHTML\s*=/g)).toHaveLength(1);
  expect(code).toContain("dangerouslySetInnerHTML");
});

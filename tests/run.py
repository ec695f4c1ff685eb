#!/usr/bin/env python3
"""All tests, cheapest first; the last line is `N passed, N failed` over every stage.

  tests/run.py [--jobs N] [check] [unit] [diff] [e2e] [asan] [tsan] [fuzz]     the first five without arguments

Each stage builds what it needs. A test is a doctest case (unit, asan), a script (diff, e2e), a check or a fuzz target.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
STAGES = ["check", "unit", "diff", "e2e", "asan"]
EXTRA = ["tsan", "fuzz"]


class Score:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self.failures = []

    def add(self, name, ok, text=""):
        if ok:
            self.passed += 1
        else:
            self.failed += 1
            self.failures.append(name)
            print(f"FAILED {name}\n{text[-6000:]}", flush=True)


def run(command, timeout, env=None):
    try:
        done = subprocess.run(command, cwd=TOP, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=timeout, env={**os.environ, **(env or {})}, check=False)
        return done.returncode, done.stdout.decode(errors="replace")
    except subprocess.TimeoutExpired as error:
        return "timeout", (error.stdout or b"").decode(errors="replace")


def build(preset, score, targets=()):
    status, text = run(["./dev", "build", preset, *targets], 3600)
    score.add(f"build {preset}", status == 0, text)
    return status == 0


def unit(folder, score, env=None):
    """Every test program of a build tree; doctest says how many cases passed."""
    for program in sorted((TOP / folder / "tests").glob("*_test")):
        status, text = run([str(program)], 900, env)
        cases = re.search(r"test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed", text)
        name = f"{folder}/{program.name}"
        if cases and int(cases[3]) == 0 and status == 0:
            score.passed += int(cases[2])
            if int(cases[2]) == 0:
                score.add(name, False, "no test case ran")
        elif cases:
            score.passed += int(cases[2])
            score.add(name, False, text)
        else:
            score.add(name, False, f"exit status {status}\n{text}")
    for program in sorted((TOP / folder / "tests").glob("*_fuzz")):
        corpus = TOP / "tests/fuzz" / program.name.replace("_fuzz", "_corpus")
        status, text = run([str(program), str(corpus)], 600, env)
        score.add(f"{folder}/{program.name} corpus", status == 0, text)


def stage_check(score, _):
    status, text = run(["./dev", "check"], 120)
    score.add("check", status == 0, text)


def stage_unit(score, _):
    if build("release", score):
        unit("build", score)


def stage_diff(score, _):
    for script in sorted((TOP / "tests/diff").rglob("*.t")):
        status, text = run([str(TOP / "tests/diff/run"), str(script)], 300)
        score.add(f"diff {script.name}", status == 0, text)


def stage_e2e(score, _):
    scripts = sorted(p for p in (TOP / "tests/e2e").glob("*.sh") if p.name not in ("lib.sh", "demo.sh"))
    for script in scripts:
        started = time.time()
        status, text = run(["bash", str(script)], 600)
        if status == 77:
            score.skipped += 1
            print(f"SKIPPED e2e {script.name}: {text.strip().splitlines()[-1] if text.strip() else ''}", flush=True)
        else:
            score.add(f"e2e {script.name}", status == 0, text)
            print(f"e2e {script.name}: {time.time() - started:.0f} s", flush=True)


def stage_asan(score, _):
    if build("asan", score, ["unit_tests"]):
        unit("build-asan", score, {"ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1", "UBSAN_OPTIONS": "print_stacktrace=1"})


def stage_tsan(score, _):
    if build("tsan", score, ["unit_tests"]):
        unit("build-tsan", score, {"TSAN_OPTIONS": "halt_on_error=1"})


def stage_fuzz(score, args):
    if not build("fuzz", score):
        return
    for program in sorted((TOP / "build-fuzz/tests").glob("*_fuzz")):
        corpus = TOP / "tests/fuzz" / program.name.replace("_fuzz", "_corpus")
        scratch = TOP / "build-fuzz/found" / program.name
        scratch.mkdir(parents=True, exist_ok=True)
        status, text = run([str(program), f"-max_total_time={args.fuzz_seconds}", "-timeout=10", "-rss_limit_mb=2048",
                            f"-artifact_prefix={scratch}/crash-", str(scratch), str(corpus)], args.fuzz_seconds + 120)
        score.add(f"fuzz {program.name}", status == 0, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--fuzz-seconds", default=30, type=int)
    parser.add_argument("stages", nargs="*", choices=[[], *STAGES, *EXTRA])
    args = parser.parse_args()
    os.environ["OVS_JOBS"] = args.jobs
    score = Score()
    for stage in args.stages or STAGES:
        started = time.time()
        before = score.passed
        print(f"== {stage}", flush=True)
        globals()["stage_" + stage](score, args)
        print(f"== {stage}: {score.passed - before} passed in {time.time() - started:.0f} s", flush=True)
    if score.failures:
        print("failed: " + ", ".join(score.failures))
    print(f"{score.passed} passed, {score.failed} failed" + (f", {score.skipped} skipped" if score.skipped else ""))
    return 1 if score.failed else 0


if __name__ == "__main__":
    sys.exit(main())

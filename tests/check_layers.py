#!/usr/bin/env python3
"""Checks that includes follow layers.txt: a folder of src/ includes itself and what its line allows."""
import pathlib
import re
import sys

top = pathlib.Path(__file__).resolve().parent.parent
allowed, order, errors = {}, [], []
for line in (top / "layers.txt").read_text().splitlines():
    line = line.split("#")[0].strip()
    if not line:
        continue
    folder, _, deps = line.partition(":")
    for dep in deps.split():
        if dep not in allowed:
            errors.append(f"layers.txt: {folder} looks up to {dep}")
    allowed[folder] = {folder, *deps.split()}
    order.append(folder)


def folder_of(path):
    best = ""
    for folder in order:
        if (path == folder or path.startswith(folder + "/")) and len(folder) > len(best):
            best = folder
    return best


for file in sorted((top / "src").rglob("*")):
    if file.suffix not in (".h", ".cc"):
        continue
    name = file.relative_to(top / "src").as_posix()
    owner = folder_of(name)
    program = name.startswith("tools/") and not owner or name.endswith("_main.cc")
    if not owner and not program:
        errors.append(f"src/{name}: its folder is not in layers.txt")
        continue
    for number, text in enumerate(file.read_text().splitlines(), 1):
        match = re.match(r'\s*#include\s+"([^"]+)"', text)
        if not match or program:
            continue
        target = folder_of(match[1])
        if target and target not in allowed[owner]:
            errors.append(f"src/{name}:{number}: {owner} may not include {target}")
        elif not target and "/" not in match[1]:
            errors.append(f"src/{name}:{number}: include \"{match[1]}\" is not root-relative")
print("\n".join(errors) if errors else f"layers: {len(order)} folders in order")
sys.exit(bool(errors))

"""Programs that read files, asked for many files at a time, as starting them takes longer than reading."""
import json, os, shutil, subprocess

DOT = ("graph.dot", "gephi.dot")
JSON = ("graph.json", "d3.json", "graph.cyjs", "graphology.json")
has_node = shutil.which("node") is not None


class Refused(Exception):
    """What a program complained of."""


def output(*command):
    run = subprocess.run(command, capture_output=True)
    if run.returncode or run.stderr: raise Refused(f"{command[0]}: exit code {run.returncode}, {run.stderr[:300].decode(errors='replace')}")
    return run.stdout.decode("utf-8", "strict")


def gvpr(paths): return output("gvpr", 'BEG_G { printf("%d %d\\n", nNodes($G), nEdges($G)); }', *paths).split("\n")[:-1]


def dot(paths):
    # osage lays out fast, whatever the sizes are; dot itself crashes on some of the hostile graphs, as it does without a layout to be shown.
    text, place, found = output("dot", "-Kosage", "-Tdot_json", *paths), 0, []
    while place < len(text):
        _, end = json.JSONDecoder(strict=False).raw_decode(text, place)
        found.append(text[place:end])
        while end < len(text) and text[end].isspace(): end += 1
        place = end
    return found


def node(paths):
    return output("node", os.path.join(os.path.dirname(os.path.abspath(__file__)), "read_json.js"), *paths).split("\n")[:-1]


def ask(program, paths):
    """One answer for each file. If they cannot be had together, each file is asked for alone, so that only the bad ones fail."""
    try:
        answers = program(paths)
        if len(answers) == len(paths): return answers
    except (Refused, ValueError) as error:
        if len(paths) == 1: return [error]
    return [ask(program, [path])[0] for path in paths] if len(paths) > 1 else [Refused("not one answer")]


def fill(graphs, wanted):
    """Puts into the graphs what the programs say of their files, as far as these are wanted."""
    for name, program, files in (("gvpr", gvpr, DOT), ("dot", dot, DOT), ("node", node, JSON if has_node else ())):
        places = [(g, f) for g in graphs for f in files if f in wanted(g)]
        if places:
            for (g, f), answer in zip(places, ask(program, [g.path(f) for g, f in places])): g.answers[name, f] = answer

"""Reads the files of every format with other tools: `python3 check_formats.py FOLDER...`.

Each folder holds the files of one graph and expected.json; `INTEROP_FOLDER=out swift test --filter Interop` writes such folders.
Every reader has to find the same nodes, edges, weights and attributes. One line per file and reader; exit code 1 on any failure.
With --self-test FOLDER the files of that folder are damaged one after another, and each damage has to be found: see mutants.py.
With SCHEMAS=FOLDER the XML files are also held to the official schemas, in FOLDER/graphml/graphml.xsd and FOLDER/gexf13/gexf.rng.
Made with the packages of requirements.txt and Graphviz 2.43.0.
"""
import argparse, collections, concurrent.futures, importlib, multiprocessing, os, re, sys, tempfile, time, traceback, warnings

import comparison, mutants, programs

FILES = ("graph.dot", "gephi.dot", "graph.graphml", "graph.gexf", "graph.gml", "graph.net", "graph.json", "d3.json", "graph.cyjs", "graphology.json",
         "nodes.csv", "edges.csv", "neo4j-nodes.csv", "neo4j-relationships.csv", "edges.jsonl", "matrix.csv",
         "incidence.csv")


def no_bad_bytes(file):
    limits = [comparison.no_units] if file == "incidence.csv" else []
    @comparison.reader(file, "bytes: UTF-8, no BOM, no forbidden characters", *limits)
    def _(g):
        with open(g.path(file), "rb") as opened: data = opened.read()
        assert not data.startswith(b"\xef\xbb\xbf")
        bad = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]", data.decode("utf-8", "strict"))
        assert not bad, f"U+{ord(bad[0]):04X} at {bad.start()}"


def load_readers():
    warnings.filterwarnings("ignore")
    if comparison.readers: return
    for module in ("xml_readers", "text_readers", "json_readers", "table_readers", "dot_readers"): importlib.import_module(module)
    for file in FILES: no_bad_bytes(file)


def results(tasks):
    """What each reader makes of each folder: (folder, number of the reader, None or a message, whether it was left out).

    A task is a folder, and the files in it to be read, or none for all. Runs in a process of its own.
    """
    load_readers()
    graphs = [(comparison.Graph(folder), files) for folder, files in tasks]
    wanted = {id(g): files or FILES for g, files in graphs}
    programs.fill([g for g, _ in graphs], lambda g: wanted[id(g)])
    found = []
    for g, files in graphs:
        for number, reader in enumerate(comparison.readers):
            if files and not set(reader.files) & set(files): continue
            if reader.cannot_read(g):
                found.append((g.folder, number, None, True))
                continue
            try:
                reader.check(g)
                found.append((g.folder, number, None, False))
            except Exception as error:
                place = traceback.extract_tb(error.__traceback__)[-1]
                message = f"{type(error).__name__}: {str(error)[:240]} ({os.path.basename(place.filename)}:{place.lineno})"
                found.append((g.folder, number, message, False))
    return found


def all_results(tasks, jobs):
    # Processes are spawned, as libraries with threads do not outlive a fork; a reader that crashes ends the run with an error.
    chunks = [tasks[start:start + 10] for start in range(0, len(tasks), 10)]
    with concurrent.futures.ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        for found in pool.map(results, chunks): yield from found


def check(folders, options):
    begin = time.monotonic()
    tally = [[0, [], 0] for _ in comparison.readers]
    for folder, number, message, is_left_out in all_results([(folder, None) for folder in folders], options.jobs):
        if is_left_out: tally[number][2] += 1
        elif message: tally[number][1].append(f"{os.path.basename(os.path.normpath(folder))}: {message}")
        else: tally[number][0] += 1
    for reader, (passed, failures, left) in zip(comparison.readers, tally):
        note = f" ({left} left out: it takes no {reader.why})" if left else ""
        print(f"{'FAIL' if failures else 'ok  '} {passed:4d}/{passed + len(failures):<4d} {'+'.join(reader.files):42s} {reader.name}{note}")
        for failure in failures[:None if options.verbose else 3]: print("       ", failure)
    files = {file for folder in folders for file in os.listdir(folder)} - {"expected.json"}
    unread = sorted(files - {file for reader in comparison.readers if not reader.name.startswith("bytes") for file in reader.files})
    for file in unread: print(f"FAIL {file}: no reader is asked")
    if not programs.has_node: print("skipped: node is not there to read the JSON kinds")
    if not any("networkit" in reader.name for reader in comparison.readers): print("skipped: networkit is not there to read GraphML and GEXF")
    passed, failed = sum(t[0] for t in tally), sum(len(t[1]) for t in tally)
    print(f"{len(folders)} graphs, {passed} checks passed, {failed} failed, {time.monotonic() - begin:.0f} s")
    return failed == 0 and not unread


def self_test(base, options):
    with tempfile.TemporaryDirectory() as scratch:
        made = mutants.write(base, scratch)
        failures, asked = collections.Counter(), collections.Counter()
        for folder, number, message, is_left_out in all_results([(folder, files) for _, _, folder, files in made], options.jobs):
            asked[folder] += not is_left_out
            failures[folder] += message is not None
    table, is_good = collections.defaultdict(dict), True
    for mutant, kind, folder, _ in made:
        is_right = (failures[folder] == 0) == (mutant == mutants.UNTOUCHED)
        is_good = is_good and is_right and asked[folder] > 0
        table[mutant][kind] = f"{failures[folder]}/{asked[folder]}{'' if is_right else '!'}"
    kinds = list(mutants.KINDS)
    print("How many readers find each damage, of those that read the format (! where it goes unseen; . where the format has no such thing):")
    print(f"{'':24s}" + "".join(f"{kind:>12s}" for kind in kinds))
    for mutant, row in table.items(): print(f"{mutant:24s}" + "".join(f"{row.get(kind, '.'):>12s}" for kind in kinds))
    return is_good


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--verbose", action="store_true", help="every failure, not three of each reader")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    if options.self_test: return all([self_test(folder, options) for folder in options.folders])
    load_readers()
    return check(options.folders, options)


if __name__ == "__main__": sys.exit(0 if main() else 1)

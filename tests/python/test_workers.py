# SPDX-License-Identifier: MIT
"""Replicates drawn by workers: the same bits from any of them, whatever is lost, late or twice."""

from __future__ import annotations

import multiprocessing
import pickle
import random
import subprocess
import sys
import threading
import warnings
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

import coalign
from coalign import engines
from coalign.engines import job as jobs
from coalign.engines import runs, spread

ASKED = {
    "advocacy_coalition": {"replicates": 90},
    "agendas_by_chance": {"replicates": 90},
    "agendas_resampled": {"kind": "bootstrap", "replicates": 60},
    "along_ties": {"replicates": 300, "enough": 3},
    "blocs": {"replicates": 40},
    "ei_index": {"replicates": 90},
    "levels": {"replicates": 40},
    "networks_by_chance": {"replicates": 90},
    "unanswered": {"draws": 9},
}


@pytest.fixture
def sent(monkeypatch):
    """Nothing is drawn at home first, so that all is sent; in small batches."""
    monkeypatch.setattr(runs, "_FIRST", -1.0)
    monkeypatch.setattr(runs, "_BATCH", 7e-9)


@pytest.fixture
def network():
    return coalign.read("examples/coalition.json")


def along_ties(network, **options):
    return coalign.alignment.along_ties(network, **{"replicates": 60, **options})


class Late:
    """An executor of threads, some of whose tasks are lost, some never end and some are done twice."""

    def __init__(self, lose=(), never=(), broken=()):
        self.pool, self.number = ThreadPoolExecutor(2), 0
        self.lose, self.never, self.broken = lose, never, broken
        self.arguments = []

    def submit(self, function, argument):
        self.number += 1
        self.arguments.append(argument)
        if self.number in self.broken:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self.number in self.never:
            return Future()
        if self.number in self.lose:
            return self.pool.submit(self._fail)
        return self.pool.submit(function, argument)

    @staticmethod
    def _fail():
        raise ConnectionError("the worker is gone")


def shuffled(function, items):
    """A map whose results are futures, computed in another order than asked for."""
    items = list(items)
    found = [Future() for _ in items]
    for place in random.Random(1).sample(range(len(items)), len(items)):
        found[place].set_result(function(items[place]))
    return found


@pytest.mark.parametrize("name", ASKED)
def test_every_replicated_analysis_gives_the_same_from_workers(network, name, sent):
    ask, options = getattr(coalign.alignment, name), ASKED[name]
    assert ask(network, **options, workers=map) == ask(network, **options)


def test_other_families_and_the_whole_report(network, sent, monkeypatch):
    for ask in (coalign.leadership.distribution, coalign.structure.core_periphery):
        assert ask(network, replicates=40, workers=map) == ask(network, replicates=40)
    x = np.arange(100.0).reshape(10, 10) % 7
    qap = coalign.inference.qap_correlation
    assert qap(x, x.T, replicates=50, workers=map) == qap(x, x.T, replicates=50)
    monkeypatch.setattr(runs, "_BATCH", 400e-9)
    with ThreadPoolExecutor(2) as pool:
        assert coalign.report(network, workers=pool) == coalign.report(network)


@pytest.mark.parametrize("batch", [1e-9, 5e-9, 1e-6])
@pytest.mark.parametrize("always", [True, False])
def test_the_same_bits_from_any_map_and_any_batches(network, batch, always, sent, monkeypatch):
    monkeypatch.setattr(runs, "_BATCH", batch)
    if not always:
        monkeypatch.setattr(runs, "_SMALL", 0)
        jobs._jobs.clear()
    whole = along_ties(network)
    with ThreadPoolExecutor(3) as threads:
        for workers in (map, shuffled, lambda f, some: [f(one) for one in some], threads):
            assert along_ties(network, workers=workers) == whole


def test_processes_that_fork_and_that_begin_anew(network, sent):
    whole = along_ties(network)
    along_ties(network, workers=map)  # jobs are held here when others fork
    for method in ("fork", "spawn"):
        if method in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context(method)
            with ProcessPoolExecutor(2, mp_context=context) as pool:
                assert along_ties(network, workers=pool) == whole
    with multiprocessing.Pool(2) as pool:
        assert along_ties(network, workers=pool) == whole
        assert along_ties(network, workers=pool.map) == whole
        assert along_ties(network, workers=pool.imap) == whole


def test_joblib(network, sent):
    joblib = pytest.importorskip("joblib")
    parallel = joblib.Parallel(n_jobs=2, backend="threading")
    assert along_ties(network, workers=parallel) == along_ties(network)


def test_what_is_lost_is_done_here_and_said(network, sent):
    for workers in (Late(lose=(2, 5)), Late(broken=(3, 4))):
        with pytest.warns(engines.WorkersFailed, match="2 batches were lost"):
            assert along_ties(network, workers=workers) == along_ties(network)

    def fails(function, items):
        raise OSError("no workers")

    with pytest.warns(engines.WorkersFailed, match="OSError: no workers"):
        assert along_ties(network, workers=fails) == along_ties(network)


def test_what_is_overdue_is_done_here(network, sent, monkeypatch):
    monkeypatch.setattr(spread, "_LEAST_PATIENCE", 0.05)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert along_ties(network, workers=Late(never=(1, 4, 6))) == along_ties(network)


def test_a_process_that_is_killed(network, sent):
    with ProcessPoolExecutor(2) as pool:
        assert pool.submit(abs, -1).result() == 1
        for process in list(pool._processes.values())[:1]:
            process.kill()
        with pytest.warns(engines.WorkersFailed, match="BrokenProcessPool"):
            assert along_ties(network, workers=pool) == along_ties(network)


def test_a_large_network_travels_once_for_each_worker(network, sent, monkeypatch):
    monkeypatch.setattr(runs, "_SMALL", 0)
    jobs._jobs.clear()
    workers = Late()
    along_ties(network, workers=workers)
    with_data = [one for one in workers.arguments if one.payload is not None]
    assert len(workers.arguments) > 10
    assert 1 <= len(with_data) <= runs.engine_of(workers).parallel


def test_ctrl_c_gives_what_is_done_and_says_on_how_much_it_rests(network, sent):
    def stop_at(done):
        def progress(now, total, what):
            assert what == "permutations"
            if now >= done:
                raise KeyboardInterrupt

        return progress

    with pytest.warns(engines.StoppedEarly, match=r"rests on .* of 120 replicates"):
        found = along_ties(network, workers=map, progress=stop_at(21))
    assert found.score_chance.replicates == 21
    assert found.score_chance.observed == along_ties(network).score_chance.observed
    with pytest.raises(KeyboardInterrupt):  # nothing was drawn
        along_ties(network, workers=lambda f, items: (_ for _ in ()).throw(KeyboardInterrupt))


def test_what_is_quick_never_leaves_home(network):
    def refused(function, items):
        raise AssertionError("nothing is worth sending")

    assert along_ties(network, workers=refused) == along_ties(network)


def test_progress_counts_replicates(network, sent):
    heard = []
    along_ties(network, workers=map, progress=lambda *one: heard.append(one))
    assert heard[-1] == (60, 60, "permutations")
    assert [one[0] for one in heard] == sorted(one[0] for one in heard[:9]) + [
        one[0] for one in heard[9:]
    ]


def test_errors_come_home_as_they_are(network, sent):
    with pytest.raises(coalign.Error, match="nothing"):
        coalign.alignment.ei_index(network, by="nothing", workers=map)
    with pytest.raises(TypeError, match="threads=4 is for threads of this process"):
        along_ties(network, workers=4)
    with pytest.raises(TypeError, match="workers is an executor"):
        along_ties(network, workers="many")
    with pytest.raises(TypeError, match="workers"):
        coalign.alignment.agendas(network, workers=map)  # draws nothing


def test_another_version_on_a_worker_is_an_error(network):
    job = engines.Job("alignment.along_ties", network, replicates=10)
    asked = job.start().asked()
    batch = jobs.Batch(job.key, "0.0.1", asked, 0, 5, job.payload)
    with pytest.raises(coalign.Error, match=r"sent work of 0\.0\.1: install the same version"):
        engines.draw(batch)


def test_the_seam_for_a_host_of_ones_own(network):
    job = engines.Job("alignment.agendas_by_chance", network, replicates=50)
    same = pickle.loads(pickle.dumps(job))
    assert same.key == job.key
    assert engines.Job("alignment.agendas_by_chance", network, replicates=51).key != job.key
    run = job.start()
    questions = 0
    while (asked := run.asked()) is not None:
        parts = [same.values(asked, at, 1) for at in range(asked.first, asked.first + asked.many)]
        assert np.array_equal(
            np.concatenate(parts), job.values(asked, asked.first, asked.many), equal_nan=True
        )
        run.judge(np.concatenate(parts))
        questions += 1
    assert questions == 3
    assert run.result() == coalign.alignment.agendas_by_chance(network, replicates=50)
    with pytest.raises(coalign.Error, match="waits for replicates"):
        job.start().result()
    with pytest.raises(coalign.Error, match="asked for 50 values, given 3"):
        job.start().judge([1.0, 2.0, 3.0])


def test_a_report_is_a_job_with_options_of_its_own(network):
    assert engines.Job("report", network).start().asked() is not None
    with pytest.raises(coalign.Error, match='a report has no option "silent"; it has at, as_of'):
        engines.Job("report", network, silent="absent").start()


def test_jobs_that_are_many_leave_no_threads_behind(network):
    jobs._jobs.clear()
    before = threading.active_count()
    for seed in range(9):
        job = engines.Job("alignment.along_ties", network, replicates=10, seed=seed)
        run = job.start()
        job.values(run.asked(), 0, 2)
    assert len(jobs._jobs) == jobs._KEPT
    assert threading.active_count() == before


def test_no_engine_is_imported():
    code = (
        "import sys, coalign; n = coalign.read('examples/coalition.json');"
        "coalign.alignment.along_ties(n, replicates=20, workers=map);"
        "found = {'dask', 'distributed', 'ray', 'joblib', 'pyspark', 'mpi4py', 'loky'} & set(sys.modules);"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

# SPDX-License-Identifier: MIT
import pathlib
import sys
import unittest
import xml.dom.minidom

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from goals import CPU, goals
from pages import page, table
from plots import all_plots, bars, curves
from runner import summary


def verdicts(results, stand='floor'):
    return {goal.number: goal.verdict() for goal in goals(results, stand, 10000)}


class SummaryTest(unittest.TestCase):
    def test_medians_and_spread(self):
        row = summary([{CPU: 2.0, 'delivered': 10}, {CPU: 4.0, 'delivered': 30}, {CPU: 3.0, 'delivered': 20}])
        self.assertEqual((row[CPU], row['delivered'], row['rounds']), (3.0, 20, 3))
        self.assertAlmostEqual(row['spread_percent'], 200 / 3)

    def test_one_run_has_no_spread(self):
        self.assertNotIn('spread_percent', summary([{CPU: 2.0}]))


class GoalsTest(unittest.TestCase):
    def test_nothing_measured_is_nothing_met(self):
        self.assertEqual(set(verdicts({}).values()), {'not measured'})

    def test_one_part_missed_is_missed(self):
        rows = {'outcryd': {CPU: 7.0}, 'floor': {CPU: 10.0}, 'naive': {CPU: 20.0}}
        self.assertEqual(verdicts({'g1': rows})['G1'], '**missed**')
        rows['naive'] = {CPU: 28.0}
        self.assertEqual(verdicts({'g1': rows})['G1'], 'met')

    def test_what_was_left_out_is_told(self):
        rows = {'outcryd': {CPU: 7.0}, 'floor': {CPU: 10.0}}
        self.assertEqual(verdicts({'g1': rows})['G1'], 'met as far as measured')

    def test_a_given_server_stands_for_itself(self):
        rows = {'outcryd': {CPU: 7.0}, 'floor': {CPU: 10.0}, 'uws': {CPU: 7.0}, 'naive': {CPU: 30.0}}
        self.assertEqual(verdicts({'g1': rows}, 'uws')['G1'], '**missed**')

    def test_the_reply_has_to_stay_the_same(self):
        rows = {f'{name}, {n}': {'server_cpu_per_trip': cost} for n, cost in ((100, 10), (1000, 11), (10000, 13))
                for name in ('outcryd', 'floor')}
        self.assertEqual(verdicts({'g9': rows})['G9'], '**missed**')
        rows['outcryd, 10000'] = {'server_cpu_per_trip': 11.9}
        self.assertEqual(verdicts({'g9': rows})['G9'], 'met')

    def test_quotes_are_reckoned_against_single_sends(self):
        rows = {'outcryd 10 ms': {'server_cpu': 50, 'feed_to_client_p99': 12}, 'outcryd 50 ms': {'server_cpu': 20},
                'floor': {CPU: 4.0}}
        self.assertEqual(verdicts({'g5': rows})['G5'], 'met')


class PagesTest(unittest.TestCase):
    def test_a_missing_figure_is_a_dash(self):
        lines = table('g1', {'outcryd': {CPU: 2.0, 'rounds': 1}, 'floor': {CPU: 4.0, 'latency_p99': 2000, 'rounds': 2}})
        self.assertIn('| outcryd | 2.00 | – | 0.50 | 1 | – |', lines)
        self.assertIn('| floor | 4.00 | 2.00 | 1.00 | 2 | – |', lines)

    def test_the_page_tells_what_failed_and_what_was_left_out(self):
        text = page({}, {'stand': 'floor', 'many': 10000, 'missing': {'ws': 'no Node'}, 'failures': ['g1, naive: late'],
                         'load': 0.5, 'minutes': 1, 'command': 'script/bench', 'versions': [], 'has_plots': False})
        self.assertIn('ws was left out: no Node.', text)
        self.assertIn('- g1, naive: late', text)


class PlotsTest(unittest.TestCase):
    def test_plots_are_well_formed(self):
        xml.dom.minidom.parseString(bars({'a<b': {'x': 1.0}, 'outcryd': {'x': 0.0}}, 'x', 'A & B'))
        rows = {f'{name}, {n}': {CPU: n / 7, 'latency_p99': n} for name in ('outcryd', 'floor') for n in (1, 10, 10000)}
        plots = all_plots({'clients': rows, 'g1': {'outcryd': {CPU: 1.0}}})
        self.assertEqual(set(plots), {'clients-cpu.svg', 'clients-latency.svg', 'g1.svg'})
        for plot in plots.values():
            xml.dom.minidom.parseString(plot)

    def test_without_points_there_is_no_curve(self):
        self.assertIsNone(curves({}, 't', 'x', 'y'))


if __name__ == '__main__':
    unittest.main()

'use strict';
// What the page can't know when it is written: how long ago that was, and what has become overdue since.
(() => {
  const now = Date.now() / 1000;
  const late = [];
  for (const mark of document.querySelectorAll('.overdue')) {
    mark.hidden = now <= Number(mark.dataset.due);
    if (!mark.hidden) late.push(mark.dataset.name);
  }
  const line = document.getElementById('overdue');
  line.querySelector('span:last-child').textContent = late.join(', ');
  line.hidden = !late.length;
  for (const strip of document.querySelectorAll('.strip')) strip.scrollLeft = strip.scrollWidth;
})();

// Charts over the numbers of each job, drawn when they come into view; the table below them says the same.
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const drawn = new Map();
  const axis = () => ({stroke: colour('--soft'), grid: {stroke: colour('--line'), width: 1}, ticks: {show: false}, font: '12px system-ui, sans-serif'});
  const time = () => ({...axis(), space: 70, values: (self, splits) => splits.map(split => {
    const date = new Date(split * 1000);
    return date.toLocaleDateString('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'})
      + (split % 86400 === 0 ? '' : '\n' + date.toISOString().slice(11, 16));
  })});
  const series = (label, variable, dash) => ({label, stroke: colour(variable), width: 2, dash, points: {size: 6, fill: colour(variable)}});
  const chart = (figure, data, lines) => {
    const width = figure.clientWidth;
    return new uPlot({
      width, height: 190, cursor: {y: false}, scales: {y: {range: (self, low, high) => [0, Math.max(1, high * 1.1)]}},
      hooks: {ready: [chart => chart.setLegend({idx: data[0].length - 1})]},
      axes: [{...time(), size: 42}, {...axis(), size: 56}], tzDate: stamp => uPlot.tzDate(new Date(stamp * 1000), 'Etc/UTC'),
      series: [{label: 'Started', value: (self, at) => at == null ? '' : new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ')}, ...lines],
    }, data, figure);
  };
  const draw = (charts, rows) => {
    for (const old of drawn.get(charts) ?? []) old.destroy();
    const [at, seconds, read, written, person] = [0, 1, 2, 3, 4].map(column => rows.map(row => row[column]));
    drawn.set(charts, [
      chart(charts.querySelector('.durations'), [at, seconds], [series('Seconds', '--bar')]),
      chart(charts.querySelector('.amounts'), [at, read, written, person],
        [series('Read', '--bar'), series('Written', '--good', [8, 4]), series('Need a person', '--care', [2, 3])])]);
  };
  const numbers = charts => Array.from(charts.parentElement.querySelectorAll('tr[data-run]'), row => row.dataset.run.split(' ').map(Number));
  const seen = new IntersectionObserver(entries => {
    for (const {target, isIntersecting} of entries) if (isIntersecting && !drawn.has(target)) draw(target, numbers(target));
  });
  for (const charts of document.querySelectorAll('.charts')) {
    if (numbers(charts).length < 2) continue;
    charts.hidden = false;
    seen.observe(charts);
  }
  // What is closed is drawn again when it is opened.
  const all = () => {
    for (const [charts, old] of drawn) {
      if (charts.clientWidth) { draw(charts, numbers(charts)); continue; }
      for (const each of old) each.destroy();
      drawn.delete(charts);
    }
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  let width = innerWidth;
  addEventListener('resize', () => { if (innerWidth !== width) { width = innerWidth; all(); } });
})();

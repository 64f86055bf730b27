'use strict';
// A list of items or runs: filtered, sorted, and shown in parts, since it may be long. Without script all of it is there.
(() => {
  const table = document.querySelector('table.list');
  if (!table) return;
  const PART = 250;
  const body = table.tBodies[0];
  let rows = Array.from(body.rows, row => ({row, text: row.textContent.toLowerCase()}));
  const search = document.getElementById('search');
  const choices = Array.from(search.form.querySelectorAll('select'));
  const shown = document.getElementById('shown');
  const more = document.getElementById('more');
  const beyond = shown.querySelector('span');
  let limit = PART;

  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const {row, text} of rows) {
      const fits = choices.every(({value, dataset}) => !value || row.cells[dataset.column].textContent === value)
        && words.every(word => text.includes(word));
      if (fits) found++;
      row.hidden = !fits || found > limit;
    }
    const visible = Math.min(found, limit);
    more.hidden = found <= limit;
    more.textContent = 'Show ' + Math.min(PART, found - limit) + ' more';
    shown.replaceChildren(
      (visible < found ? 'The first ' + visible.toLocaleString('en') + ' of ' : '') + found.toLocaleString('en')
        + ' ' + (found === 1 ? table.dataset.one : table.dataset.many) + (found < rows.length ? (found === 1 ? ' that fits' : ' that fit') + ', of ' + rows.length.toLocaleString('en') : '') + '. ',
      beyond);
  };
  const again = () => { limit = PART; show(); };
  search.addEventListener('input', again);
  for (const choice of choices) choice.addEventListener('change', again);
  search.form.addEventListener('submit', event => event.preventDefault());
  more.addEventListener('click', () => {
    const first = limit;
    limit += PART;
    show();
    const next = rows.filter(({row}) => !row.hidden)[first];
    if (next) { next.row.tabIndex = -1; next.row.focus(); }
  });
  addEventListener('beforeprint', () => { const before = limit; limit = Infinity; show(); limit = before; });
  addEventListener('afterprint', show);

  const labels = Array.from(table.tHead.rows[0].cells, cell => cell.textContent);
  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? cell.textContent.trim();
    return table.tHead.rows[0].cells[column].classList.contains('number')
      ? (text === '' ? null : Number(text.replaceAll(',', ''))) : text.toLowerCase();
  };
  const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, 'en', {numeric: true});
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = labels[column];
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const keyed = rows.map(entry => ({entry, key: value(entry.row, column)}));
      // What has no value stands last, whichever way it is sorted.
      keyed.sort((a, b) => a.key === null || b.key === null
        ? (a.key === null) - (b.key === null)
        : compare(a.key, b.key) * (down ? -1 : 1));
      rows = keyed.map(({entry}) => entry);
      body.append(...rows.map(({row}) => row));
      show();
    });
  });
  search.form.hidden = false;
  show();
})();

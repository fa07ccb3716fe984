// What the search page says of an answer: how many there are, and each of them.
// Takes answers of the engine; gives elements and text. Must not search, but loads a text that comes into view.
'use strict';

(() => {
  const { make, marked } = shirubeSearch.elements;

  const section = ({ heading, url, snippet }) => {
    const item = make('li');
    if (heading.length > 0) item.append(make('a', { class: 'result-heading', href: url }, ...marked(heading)));
    if (snippet.length > 0) item.append(make('p', { class: 'result-text' }, ...marked(snippet)));
    return item;
  };

  const sectionsOf = (all) => all.filter(({ heading, snippet }) => heading.length + snippet.length > 0).map(section);

  // The texts of a large handbook are loaded for the results that the reader comes to.
  const showWhenSeen = (item, sections, one) => {
    const watch = new IntersectionObserver(async ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      watch.disconnect();
      sections.replaceChildren(...sectionsOf(await one.extract()));
    });
    watch.observe(item);
  };

  const formOf = (root, { facets }) => (facets.form ?? []).flatMap((value) => root.facets
    .find(({ key }) => key === 'form').values.filter(([key]) => key === value).map(([, label]) => label));

  shirubeSearch.results = {
    result(root, one) {
      const meta = [one.place, ...formOf(root, one), one.date].filter(Boolean).map((text) => make('span', {}, text));
      const sections = make('ul', { class: 'result-sections' }, ...sectionsOf(one.sections));
      const item = make('li', { class: 'result' }, make('h3', { class: 'row-title' }, make('a', { href: one.url }, ...marked(one.title))),
        make('p', { class: 'row-meta' }, ...meta), sections);
      if (one.sections.length === 0) showWhenSeen(item, sections, one);
      return item;
    },

    summary({ total, full, missing, more }) {
      if (total === 0) return missing ? '検索できませんでした。' : '見つかりませんでした。';
      if (more) return `${total}件以上見つかりました`;
      const exact = full > 0 && full < total ? `（すべての言葉を含むもの${full}件）` : '';
      return `${total}件見つかりました${exact}`;
    },
  };
})();

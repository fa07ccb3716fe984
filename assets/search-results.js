// What the search page says of an answer: how many there are, and each of them.
// Takes answers of the engine and the sentences of the page; gives elements and text. Must not search, but loads a text that comes into view.
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

  const editionsOf = ({ editions, pages }) => make('details', { class: 'result-editions' }, make('summary', {}, editions),
    ...pages.map(({ name, url }) => make('a', { href: url }, name)));

  shirubeSearch.results = {
    result(one) {
      const sections = make('ul', { class: 'result-sections' }, ...sectionsOf(one.sections));
      const item = make('li', { class: 'result' }, make('h3', { class: 'row-title' }, make('a', { href: one.url }, ...marked(one.title))),
        make('p', { class: 'row-meta' }, ...one.meta.map((text) => make('span', {}, text))), sections);
      if (one.editions) item.append(editionsOf(one));
      if (one.sections.length === 0) showWhenSeen(item, sections, one);
      return item;
    },

    /** `say` makes a sentence of its name and a number. */
    summary(say, { total, full, missing, more }) {
      if (total === 0) return say(missing ? 'failed' : 'none');
      if (more) return say('least', total);
      return say('found', total) + (full > 0 && full < total ? say('full', full) : '');
    },
  };
})();

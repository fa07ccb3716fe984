// What a handbook declares, as the contribution form uses it.
// Takes the JSON Schema of contribute/forms.js (schema/describe.h says what stands under `x-shirube`); gives forms with
// their fields and sections, vocabularies with a way to find a word, and sources.
// Must not touch a page, and must not know a handbook's words.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const OWN = 'x-shirube';

  const vocabularyOf = ({ vocabulary: key, label, terms }) => {
    const byFolded = new Map();
    for (const term of terms) {
      for (const word of [term.key, term.label, ...(term.aliases ?? [])]) {
        const folded = api.fold(word);
        if (!byFolded.has(folded)) byFolded.set(folded, term);
      }
    }
    return { key, label, terms, find: (word) => byFolded.get(api.fold(word)) ?? null };
  };

  const fieldOf = ([key, schema]) => {
    const marks = schema[OWN];
    const inner = schema.items?.properties ?? schema.properties;
    const isRecord = marks.type === 'record' || marks.type === 'records';
    return { key, ...marks, fields: isRecord ? fieldsOf(inner) : [] };
  };

  function fieldsOf(properties) {
    return Object.entries(properties ?? {}).filter(([, schema]) => schema[OWN]).map(fieldOf);
  }

  /** Every accepted spelling of a heading: its name, its marker, or both in either order. */
  const spellingsOf = (section) => {
    const names = [section.heading, ...(section.aliases ?? []), ...(section.marker ? [section.marker] : [])].map(api.foldHeading);
    return new Set(names.flatMap((first) => [first, ...names.map((second) => first + second)]));
  };

  const sectionOf = (marks) => ({ ...marks, columns: marks.columns ?? [], spellings: spellingsOf(marks) });

  const formOf = (schema) => {
    const marks = schema[OWN];
    return { ...marks, fields: fieldsOf(schema.properties), sections: marks.sections.map(sectionOf) };
  };

  const declare = (schema) => {
    const definitions = Object.entries(schema.$defs);
    const those = (kind) => definitions.filter(([name]) => name.startsWith(`${kind}-`)).map(([, one]) => one);
    return {
      forms: new Map(those('form').map((one) => [one[OWN].form, formOf(one)])),
      vocabularies: new Map(those('vocabulary').map((one) => [one[OWN].vocabulary, vocabularyOf(one[OWN])])),
      sources: schema.$defs.source?.[OWN]?.sources ?? [],
      callouts: schema[OWN]?.callouts,
      states: schema[OWN]?.value_states,
    };
  };

  api.declare = declare;
})();

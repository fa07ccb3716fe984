// What becomes of a document that was filled in: a file, a copy, a mail, the forge's page for a new file.
// Takes the view and where the handbook takes documents; equips the buttons and links that the page holds.
// Must send nothing by itself: each of these is a step of the person at the keyboard.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const MOST_MAIL = 2000; // characters of a mailto link: more is cut off by some mail programs
  const TITLE = 40; // characters of a title in a mail: a Japanese letter takes nine in its link
  const MOST_URL = 8191; // bytes of an address that a forge takes

  const bytes = (text) => new TextEncoder().encode(text).length;

  /** Name and skeleton only: a Japanese letter takes nine bytes in an address. */
  const skeletonOf = ({ form }) => {
    const front = [`---`, `form: ${form.form}`, 'title: ', '---', ''];
    return [...front, ...form.sections.filter(({ required }) => required).flatMap(({ marker, heading }) => [`## ${marker ? `${marker} ` : ''}${heading}`, '', ''])].join('\n');
  };

  /** The forge's page for the new file, or null when there is no forge. */
  const forgeAddress = (template, document, slug) => {
    if (!template) return null;
    const fill = (text) => template.replaceAll('{folder}', encodeURIComponent(document.form.folder)).replaceAll('{slug}', encodeURIComponent(slug)).replaceAll('{text}', encodeURIComponent(text));
    return [skeletonOf(document), `---\nform: ${document.form.form}\n---\n`, ''].map(fill).find((address) => bytes(address) <= MOST_URL) ?? null;
  };

  const mailAddress = (mail, subject, body) => {
    const whole = (text) => `mailto:${mail.replace(/[?&#% ]/g, encodeURIComponent)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
    let text = body;
    while (whole(text).length > MOST_MAIL && text) text = [...text].slice(0, -10).join('');
    return whole(text);
  };

  const copyText = async (text, field) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      field.closest('details').open = true;
      field.select();
      return document.execCommand('copy');
    }
  };

  const download = (name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
    const link = api.elements.make('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  /** `page` has the buttons; `view` gives the document, its text and its findings. */
  const equip = (page, view, { mail, newFile }) => {
    const part = (name) => page.querySelector(`[data-part="${name}"]`);
    const source = part('source').querySelector('textarea');
    const status = part('result-status');
    // In a later turn, so that the same sentence is a change again and is read out again.
    const say = (sentence) => {
      status.textContent = '';
      setTimeout(() => { status.textContent = sentence; });
    };
    const slug = () => (api.isSlug(view.document.slug) ? view.document.slug : view.words('no-name'));
    const named = () => `${slug()}.md`;

    part('download').addEventListener('click', () => {
      download(named(), view.text());
      say(view.words('downloaded', named(), view.leftOver()));
    });
    part('copy').addEventListener('click', async () => {
      refresh();
      say(view.words(await copyText(view.text(), source) ? 'copied' : 'not-copied'));
    });

    const showForge = () => {
      const address = forgeAddress(newFile, view.document, slug());
      const link = part('forge');
      if (!link) return;
      link.closest('li').hidden = !address || view.document.read !== null;
      if (address) link.href = address;
    };
    const refresh = () => {
      source.value = view.text();
      const { form, values } = view.document;
      const title = api.clip(values.title ?? '', TITLE);
      part('mail').href = mailAddress(mail, view.words('mail-subject', form.label, title), view.words('mail-body', form.label, title, named()));
      showForge();
    };
    return { refresh };
  };

  api.results = { equip, forgeAddress, mailAddress };
})();

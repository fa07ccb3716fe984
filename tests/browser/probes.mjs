// Runs inside the page: tab.addInitScript(installProbes) gives every page a global `probe`.
export function installProbes() {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const forScreenReadersOnly = (element) => {
    for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).clipPath === 'inset(50%)') return true;
    return false;
  };
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 24);
  const tag = (e) => e.localName + (e.id ? `#${e.id}` : '') + [...e.classList].map((c) => `.${c}`).join('');
  const nameOf = (element) => {
    const path = [];
    for (let e = element; e && e.localName !== 'body' && path.length < 4; e = e.parentElement) path.unshift(tag(e));
    return `${path.join(' > ')} "${short(element.textContent)}"`;
  };

  const colorOf = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { channels: [red, green, blue], alpha };
  };
  const luminance = ({ channels }) => {
    const [red, green, blue] = channels.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const ground = colorOf(getComputedStyle(e).backgroundColor);
      if (ground.alpha === 1) return ground;
    }
    return colorOf('rgb(255, 255, 255)');
  };

  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !visible(element) || element.closest('.skip-link') || forScreenReadersOnly(element)) continue;
      found.push({ node, element });
    }
    return found;
  };

  // A space at the end of a line may hang out of its box unseen, so only the words are measured.
  const boxesOf = (node) => [...node.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    return [...range.getClientRects()].filter((box) => box.width > 0);
  });
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
  // The glyph box of a line may stand a little out of a line that is set tighter than the font.
  const outside = (inner, outer, { x = true, y = true } = {}) =>
    (x && (inner.left < outer.left - 1 || inner.right > outer.right + 1)) ||
    (y && (inner.top < outer.top - inner.height * 0.2 || inner.bottom > outer.bottom + inner.height * 0.2));
  const trouble = (element, textBox) => {
    let { left, right, top, bottom, height } = textBox;
    let innermost = true;
    for (let e = element; e; e = e.parentElement) {
      const { display, overflowX, overflowY } = getComputedStyle(e);
      if (display === 'inline' || display === 'contents') continue;
      const own = e.getBoundingClientRect();
      const box = { left, right, top, bottom, height };
      if (outside(box, own, { x: cuts(overflowX), y: cuts(overflowY) })) return `is cut by ${tag(e)}`;
      if (innermost && outside(box, own, { x: !scrolls(overflowX), y: !scrolls(overflowY) })) return `stands out of ${tag(e)}`;
      innermost = false;
      // What a box can scroll to is not lost, if the box itself is there.
      if (scrolls(overflowX)) ({ left, right } = own);
      if (scrolls(overflowY)) ({ top, bottom } = own);
    }
    return left < -1 || right > document.documentElement.clientWidth + 1 ? 'stands out of the window' : null;
  };
  const lostTexts = () => texts().flatMap(({ node, element }) => {
    const boxes = boxesOf(node);
    if (boxes.length === 0) return [`${nameOf(element)}: has no size`];
    const why = boxes.map((box) => trouble(element, box)).find(Boolean);
    return why ? [`${nameOf(element)}: "${short(node.data)}" ${why}`] : [];
  });
  const faintTexts = (least) => texts().flatMap(({ element }) => {
    const ratio = contrast(colorOf(getComputedStyle(element).color), groundOf(element));
    return ratio < least ? [`${nameOf(element)}: contrast ${ratio.toFixed(2)}`] : [];
  });

  const targets = () => [...document.querySelectorAll(
    'a[href], summary, button, input, select, textarea, [tabindex]:not([tabindex^="-"])',
  )].filter(visible);
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return texts().some(({ element: e }) => block.contains(e) && !e.closest('a'));
  };
  const smallTargets = (least) => {
    const all = targets().map((element) => {
      const box = element.getBoundingClientRect();
      return {
        element,
        boxes: [...element.getClientRects()],
        small: box.width < least || box.height < least,
        size: `${box.width.toFixed(1)}×${box.height.toFixed(1)}`,
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
      };
    });
    const reaches = (target, { left, right, top, bottom }) => Math.hypot(
      target.x - Math.min(Math.max(target.x, left), right),
      target.y - Math.min(Math.max(target.y, top), bottom),
    ) < least / 2;
    const crowded = (target) => all.find((other) => other !== target && (
      other.boxes.some((box) => reaches(target, box)) ||
      (other.small && Math.hypot(target.x - other.x, target.y - other.y) < least)));
    return all.filter((target) => target.small && !inSentence(target.element)).flatMap((target) => {
      const other = crowded(target);
      return other ? [`${nameOf(target.element)}: ${target.size}, too near to ${nameOf(other.element)}`] : [];
    });
  };

  const orderOf = (element) => [...document.querySelectorAll('*')].indexOf(element);
  // The sides on which the outline is cut off by the window or by a box that hides what stands out of it.
  const cutSides = (element, style) => {
    const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) - 1;
    const box = element.getBoundingClientRect();
    const ring = { top: box.top - reach, left: box.left - reach, bottom: box.bottom + reach, right: box.right + reach };
    const sides = new Set();
    const cut = ({ top, left, bottom, right }) => {
      if (ring.top < top) sides.add('top');
      if (ring.left < left) sides.add('left');
      if (ring.bottom > bottom) sides.add('bottom');
      if (ring.right > right) sides.add('right');
    };
    cut({ top: 0, left: 0, bottom: innerHeight, right: innerWidth });
    for (let e = element.parentElement; e !== document.body; e = e.parentElement) {
      if (getComputedStyle(e).overflowY !== 'visible') cut(e.getBoundingClientRect());
    }
    return [...sides];
  };
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const box = element.getBoundingClientRect();
    const first = element.getClientRects()[0];
    const hit = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    const style = getComputedStyle(element);
    const problems = [];
    // Pages scroll by whole pixels. What is higher than the window shows its ring at both sides.
    const tall = box.height > innerHeight;
    if ((!tall && (box.top < -1 || box.bottom > innerHeight + 1)) || box.left < -1 || box.right > innerWidth + 1) problems.push('is not in the window');
    else if (!tall && !element.contains(hit)) problems.push(`is covered by ${hit ? nameOf(hit) : 'nothing'}`);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) problems.push('has no outline');
    else if (contrast(colorOf(style.outlineColor), groundOf(element.parentElement)) < 3) problems.push('has a faint outline');
    const cut = cutSides(element, style).filter((side) => !tall || side === 'left' || side === 'right');
    if (problems.length === 0 && cut.length > 0) problems.push(`has its outline cut at the ${cut.join(', ')}`);
    return { order: orderOf(element), name: nameOf(element), problems };
  };
  const unreached = (orders) => targets().filter((element) => !orders.includes(orderOf(element))).map(nameOf);

  globalThis.probe = { visible, nameOf, lostTexts, faintTexts, targets, smallTargets, focus, unreached };
}

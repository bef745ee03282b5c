// Plays tapes (src/draw/tape.rs) against the rows of a list. What is as it should be stays untouched.
const OPEN = 0, CLOSE = 1, ATTRIBUTE = 2, VALUE = 3, TEXT = 4, AT_FIRST = 5;
const DRAWING = 'http://www.w3.org/2000/svg';

/**
 * Makes `old` what the tape says, or a new element where it cannot be; returns the one that stands then.
 * What stands there is told apart by its tag: one that is new goes before it, one that is gone is passed over.
 */
export const play = (old, steps, text) => {
  let from = 0;
  const take = (length) => text.slice(from, (from += length));
  let root = null;
  // The element that is open, and what stands at the place within it that was come to.
  let parent = null;
  let next = old;
  // The outermost new element that is open, and before what it goes once it is whole.
  let made = null;
  // The attributes that the open element was given, if it stood there and they are still being given.
  let given = null;
  let name = '';
  let isFirst = false;

  // Takes away what stands before a place, or all that is left.
  const clear = (until) => {
    while (next !== until) {
      const after = next.nextSibling;
      next.remove();
      next = after;
    }
  };
  const end = () => {
    if (given && parent.attributes.length > given.length) {
      // A disclosure stands as its reader left it.
      for (const { name: other } of [...parent.attributes]) {
        if (other !== 'open' && !given.includes(other)) parent.removeAttribute(other);
      }
    }
    given = null;
  };

  for (const step of steps) {
    const length = step >>> 3;
    switch (step & 7) {
      case OPEN: {
        end();
        const tag = take(length);
        if (parent && next && next.localName !== tag && next.nextElementSibling?.localName === tag) {
          clear(next.nextElementSibling);
        }
        if (next && next.localName === tag) {
          parent = next;
          given = [];
        } else {
          const isDrawing = tag === 'svg' || (parent && parent.namespaceURI === DRAWING);
          const element = isDrawing ? document.createElementNS(DRAWING, tag) : document.createElement(tag);
          if (made) parent.append(element);
          else made = { element, place: next, within: parent };
          parent = element;
        }
        root ??= parent;
        next = parent.firstChild;
        break;
      }
      case ATTRIBUTE:
      case AT_FIRST:
        name = take(length);
        isFirst = (step & 7) === AT_FIRST;
        break;
      case VALUE: {
        const value = take(length);
        if (given) given.push(name);
        const stands = isFirst ? parent.hasAttribute(name) : parent.getAttribute(name) === value;
        if (!stands) parent.setAttribute(name, value);
        break;
      }
      case TEXT: {
        end();
        const words = take(length);
        if (next && next.nodeType === Node.TEXT_NODE) {
          if (next.data !== words) next.data = words;
          next = next.nextSibling;
        } else {
          parent.insertBefore(document.createTextNode(words), next);
        }
        break;
      }
      case CLOSE: {
        end();
        clear(null);
        const closed = parent;
        if (made && made.element === closed) {
          const { place, within } = made;
          if (within) within.insertBefore(closed, place);
          else if (place) place.replaceWith(closed);
          parent = within;
          made = null;
        } else {
          parent = closed.parentNode;
        }
        next = closed === root ? null : closed.nextSibling;
        break;
      }
      default:
        if (parent.checked !== (length === 1)) parent.checked = length === 1;
    }
  }
  return root;
};

/** Draws the row at this place of a list. */
export const draw = (frame, nth, steps, text) => {
  play(frame.children[nth], steps, text);
};

/**
 * Puts the rows of a list into another order. Each says where it stood: as it is where it may stay there, as
 * -2 - place where it moves, as -1 where it is new; then it is as the tape says until it is drawn.
 */
export const arrange = (frame, places, steps, text) => {
  const active = document.activeElement;
  const old = [...frame.children];
  const gone = new Set(old);
  const blank = play(null, steps, text);
  const rows = Array.from(places, (place) => {
    if (place === -1) return blank.cloneNode(true);
    const row = old[place < 0 ? -2 - place : place];
    gone.delete(row);
    return row;
  });
  for (const row of gone) row.remove();
  let next = null;
  for (let nth = rows.length - 1; nth >= 0; nth -= 1) {
    if (places[nth] < 0) frame.insertBefore(rows[nth], next);
    next = rows[nth];
  }
  // What is moved loses the focus.
  if (active !== document.activeElement && active.isConnected) active.focus({ preventScroll: true });
};

/** The place of the first row that is in sight or below. */
export const firstInSight = (frame) => {
  if (frame.getBoundingClientRect().top >= 0) return 0;
  const rows = frame.children;
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle].getBoundingClientRect().bottom <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

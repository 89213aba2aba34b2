// The ways out of the page: files, clipboard, print. In: words and their name. Out: a download or a filled clipboard; nothing is sent.
// Example: download('claims.csv', 'text/csv', words). Cost: a copy of the words. Tested by tests/web/save.test.mjs.

export function download(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// By the clipboard where the browser gives it, else as a reader would: select and copy.
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = words;
    box.className = 'hidden';
    const before = document.activeElement;
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    before?.focus?.({ preventScroll: true });
    return done;
  }
}

// The code of a frame that is good alone, where no script stands around it: a fixed height, its own scroll bar, no origin of its own.
// In: an address, a title, a height. Out: markup as words, to be copied or answered; the page never makes an element of it.
//   frame('https://news.example/embed/?view=claim', 'A claim', 480)  ->  '<iframe src="https://news.example/embed/?view=claim" ...></iframe>'
// Cost: none. Tested by tests/architecture/site.test.mjs (as oEmbed answers it) and save.test.mjs (as a reader copies it).

export const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

export function frame(address, title, height) {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0;max-width:100%" `
    + 'referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>';
}

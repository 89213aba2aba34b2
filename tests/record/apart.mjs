// How far what is said carries: the sentences of a text moved apart, step by step, and what of the reading changes at which step.
// In: a document; the reports of `spread(document)`. Out: lines for the record.
//   between them 3 sentences: #2 place Goma -> -        the second claim's place is carried over two sentences in between and no further
// Every limit of a rule that looks back stands in these lines. Cost: twenty short texts a text. Tested in record.test.mjs.

const PLAIN = 'The weather was fine.';   // says nothing that a rule asks for
const STEPS = 9;
const WAYS = [['sentences', ' '], ['paragraphs', '\n\n']];

const sentencesOf = (text) => text.split(/(?<=[.!?]["”]?)\s+(?=["“]?[A-Z0-9])/);

/** The variants of a document of two or more sentences, way by way; of any other none. */
export function spread(document) {
  const sentences = sentencesOf(document.text);
  if (sentences.length < 2) return [];
  return WAYS.flatMap(([, gap]) => Array.from({ length: STEPS + 1 }, (_, between) => ({
    ...document, text: sentences.join([gap, ...Array.from({ length: between }, () => `${PLAIN}${gap}`)].join('')),
  })));
}

/** What a claim says, without where it stands. */
function fieldsOf({ quantity, base, time, as_of: asOf, ...claim }, claims) {
  const word = (one) => one?.label ?? '-';
  return {
    predicate: claim.predicate, kind: claim.kind ?? '-', number: quantity?.text ?? '-', base: claims.find(({ id }) => id === base?.claim)?.quantity?.text ?? word(base),
    subject: word(claim.subject), agent: word(claim.agent), object: word(claim.object), time: time?.value ?? '-', 'as of': asOf?.value ?? '-', place: word(claim.place),
    source: claim.attribution.map(word).join(', ') || '-', modality: claim.modality,
  };
}

/** What changes at which step, in words. */
export function apartLines(reports) {
  const lines = [];
  WAYS.forEach(([name], way) => {
    let before;
    for (const [between, { claims }] of reports.slice(way * (STEPS + 1), (way + 1) * (STEPS + 1)).entries()) {
      const now = claims.filter(({ quantity, object }) => quantity || !PLAIN.startsWith(object?.label ?? '?')).map((claim) => fieldsOf(claim, claims));
      const moved = before && now.length !== before.length ? [`${before.length} claims -> ${now.length}`] : (before ?? []).flatMap((was, at) => Object.keys(was)
        .filter((field) => was[field] !== now[at][field]).map((field) => `#${at + 1} ${field} ${was[field]} -> ${now[at][field]}`));
      if (moved.length > 0) lines.push(`between them ${between} ${name}: ${moved.join('; ')}`);
      before = now;
    }
  });
  return lines;
}

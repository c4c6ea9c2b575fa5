import type { ItemGuide } from '@yunmeng/service-items/contract';
import { Disclosure, plainDay, Rows, useMarks, useSay, type Row } from '@yunmeng/ui';

import { guideWords as words } from './words.ts';

interface GuidePart {
  readonly guide: ItemGuide;
}

/** The places where the same thing is done face to face. */
export function Where({ guide }: GuidePart) {
  const say = useSay();
  const marks = useMarks();
  if (guide.places.length === 0 && guide.phone === '') return null;
  const isNamed = guide.places.some((place) => place.phone === guide.phone);
  return (
    <section className="sec" aria-labelledby="where">
      <h2 id="where">{say(words.where)}</h2>
      {guide.places.map((place) => (
        <div className="card" key={`${place.name} ${place.address}`}>
          <h3>{place.name}</h3>
          <p>
            {place.address}
            {place.window === undefined ? null : `${marks.comma}${place.window}`}
          </p>
          <p className="hint">
            {say(words.hours)}
            {marks.colon}
            {place.hours}
          </p>
          {place.phone === undefined ? null : <Call label={say(words.phone)} phone={place.phone} />}
        </div>
      ))}
      {guide.phone === '' || isNamed ? null : <Call label={say(words.phone)} phone={guide.phone} />}
    </section>
  );
}

function Call({ label, phone }: { readonly label: string; readonly phone: string }) {
  const marks = useMarks();
  return (
    <p>
      {label}
      {marks.colon}
      <a className="nb call" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
        {phone}
      </a>
    </p>
  );
}

/** What to do when one is not satisfied, before and after the decision. */
export function Remedies({ guide }: GuidePart) {
  const say = useSay();
  const rows: readonly Row[] = [
    { term: say(words.reconsideration), detail: guide.remedies.reconsideration },
    { term: say(words.litigation), detail: guide.remedies.litigation },
    ...(guide.complaintPhone === '' ? [] : [{ term: say(words.complain), detail: guide.complaintPhone }]),
  ];
  return (
    <section className="sec" aria-labelledby="remedies">
      <h2 id="remedies">{say(words.remedies)}</h2>
      <Rows rows={rows.filter((row) => row.detail !== '')} />
    </section>
  );
}

/** Questions others asked, with their answers. */
export function Questions({ guide }: GuidePart) {
  const say = useSay();
  if (guide.faqs.length === 0) return null;
  return (
    <section className="sec noprint" aria-labelledby="faqs">
      <h2 id="faqs">{say(words.faqs)}</h2>
      {guide.faqs.map((faq) => (
        <Disclosure key={faq.question} summary={faq.question}>
          <p className="measure">{faq.answer}</p>
        </Disclosure>
      ))}
    </section>
  );
}

/** Law, version, body and code, for whoever wants to check. */
export function Law({ guide }: GuidePart) {
  const say = useSay();
  const laws = guide.legalBases.map((basis) =>
    [basis.law, basis.article, basis.documentNumber && `（${basis.documentNumber}）`].filter(Boolean).join(''),
  );
  const version = words.versionOf(guide.version, say(plainDay(guide.effectiveOn)));
  return (
    <section className="sec">
      <Disclosure summary={say(words.law)}>
        <Rows
          rows={[
            { term: say(words.body), detail: guide.org.name },
            { term: say(words.place), detail: guide.region.name },
            ...(laws.length > 0 ? [{ term: say(words.laws), detail: laws.join('\n') }] : []),
            { term: say(words.code), detail: guide.code },
            { term: say(words.version), detail: say(version) },
          ]}
        />
      </Disclosure>
    </section>
  );
}

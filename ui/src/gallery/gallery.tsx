import { useSay } from '../language/language.tsx';
import { exampleSets } from './examples.ts';
import './gallery.css';

/** Every component in every state that its examples name. */
export function Gallery() {
  const say = useSay();
  return exampleSets.map((set) => (
    <section key={set.title.en} className="sec gallery-set" aria-label={say(set.title)}>
      <h2>{say(set.title)}</h2>
      {set.examples.map((example) => (
        <div key={example.name.en} className="gallery-example">
          <h3>{say(example.name)}</h3>
          {example.render()}
        </div>
      ))}
    </section>
  ));
}

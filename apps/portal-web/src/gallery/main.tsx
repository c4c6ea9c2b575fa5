import '@yunmeng/ui/styles/tokens.css';
import '@yunmeng/ui/styles/elements.css';
import '@yunmeng/ui/styles/layout.css';

import { LanguageProvider, LanguageSwitch, LargePrint, type Lang } from '@yunmeng/ui';
import { Gallery } from '@yunmeng/ui/gallery';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function GalleryPage() {
  const [lang, setLang] = useState<Lang>('zh');
  const [isLarge, setLarge] = useState(new URLSearchParams(location.search).get('large') === '1');
  return (
    <LanguageProvider lang={lang}>
      <div className="page">
        <main id="main" className="wrap" tabIndex={-1}>
          <div className="sec-head head">
            <h1>{lang === 'zh' ? '组件' : 'Components'}</h1>
            <div className="btns">
              <LargePrint isOn={isLarge} onChange={setLarge} />
              <LanguageSwitch onChange={setLang} />
            </div>
          </div>
          <Gallery />
        </main>
      </div>
    </LanguageProvider>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the gallery');
createRoot(place).render(<GalleryPage />);

import { visibleFields } from '@yunmeng/forms/contract';
import { useLang, useSay } from '@yunmeng/ui';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { labelled } from '../words/joined.ts';
import { nameOfPointer } from '../words/pointer-words.ts';
import { textLimits } from './act-body.ts';
import { TextField } from './act-fields.tsx';
import { ActForm, type ActFields } from './act-form.tsx';
import type { FormProps } from './form-props.ts';
import type { TypedPoint } from './typed.ts';

const UNTYPED_POINT: TypedPoint = { what: '', why: '', how: '' };
const PARTS = ['what', 'why', 'how'] as const;

/** 一次性告知: every point that is missing, said once (行政许可法, art. 32, item 4). */
export function CorrectionForm(props: FormProps<'request-correction'>): ReactNode {
  const { t } = useTranslation('act');
  const say = useSay();
  const lang = useLang();
  const labelOf = (field: string) => {
    if (field === 'points') return t('correction.pick');
    const part = PARTS.find((one) => field.endsWith(`/${one}`)) ?? 'what';
    return labelled(say(nameOfPointer(props.shown, field.slice(0, -part.length - 1))), t(`correction.${part}`), lang);
  };
  return (
    <ActForm
      {...props}
      act="request-correction"
      lead={t('correction.lead')}
      submitLabel={t('correction.submit')}
      labelOf={labelOf}
    >
      {(fields) => <Points shown={props.shown} {...fields} />}
    </ActForm>
  );
}

type PointsProps = ActFields<'request-correction'> & Pick<FormProps<'request-correction'>, 'shown'>;

function Points({ shown, ...fields }: PointsProps): ReactNode {
  const { t } = useTranslation('act');
  const say = useSay();
  const error = fields.errorOf('points');
  const answers = visibleFields(shown.form, shown.answers).map(({ id, label }) => ({
    pointer: `/answers/${id}`,
    name: say(label),
  }));
  const materials = shown.materials.map(({ code, name }) => ({ pointer: `/materials/${code}`, name }));
  return (
    <fieldset className="field" id={fields.idOf('points')} tabIndex={-1}>
      <legend>{t('correction.pick')}</legend>
      <p className="field-help">{t('correction.pickHelp')}</p>
      {error !== undefined && <p className="field-error">{error}</p>}
      <PointGroup title={t('correction.materials')} points={materials} {...fields} />
      <PointGroup title={t('correction.answers')} points={answers} {...fields} />
    </fieldset>
  );
}

interface PointGroupProps extends ActFields<'request-correction'> {
  readonly title: string;
  readonly points: readonly { readonly pointer: string; readonly name: string }[];
}

function PointGroup({ title, points, ...fields }: PointGroupProps): ReactNode {
  if (points.length === 0) return null;
  return (
    <section className="points">
      <h3>{title}</h3>
      {points.map(({ pointer, name }) => (
        <Point key={pointer} pointer={pointer} name={name} {...fields} />
      ))}
    </section>
  );
}

interface PointProps extends ActFields<'request-correction'> {
  readonly pointer: string;
  readonly name: string;
}

function Point({ pointer, name, typed, change, idOf, errorOf }: PointProps): ReactNode {
  const { t } = useTranslation('act');
  const point = typed.points[pointer];
  const pick = (isPicked: boolean) => {
    const { [pointer]: _dropped, ...others } = typed.points;
    change({ points: isPicked ? { ...others, [pointer]: UNTYPED_POINT } : others });
  };
  const write = (part: Partial<TypedPoint>) =>
    change({ points: { ...typed.points, [pointer]: { ...UNTYPED_POINT, ...point, ...part } } });
  return (
    <div className="point">
      <Checkbox checked={point !== undefined} onChange={(event) => pick(event.target.checked)}>
        {name}
      </Checkbox>
      {point && (
        <fieldset className="point-parts" aria-label={name}>
          {PARTS.map((part) => (
            <TextField
              key={part}
              id={idOf(`${pointer}/${part}`)}
              label={t(`correction.${part}`)}
              help={t(`correction.${part}Help`)}
              rows={part === 'what' ? 1 : 2}
              most={textLimits['request-correction'][part].most}
              value={point[part]}
              error={errorOf(`${pointer}/${part}`)}
              onChange={(text) => write({ [part]: text })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

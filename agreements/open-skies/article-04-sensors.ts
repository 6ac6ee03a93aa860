// Article IV with Annex D: the sensors of an aircraft, how fine each may see, and their
// certification. How fine a sensor is, is what its State says of it.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item, type Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, obligation } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { sensorRules } from './provisions-sensors.ts'
import { labels } from './terms.ts'

const kinds = {
  optical: label('optical camera', 'оптическая камера', 'كاميرا بصرية'),
  video: label('video camera', 'видеокамера', 'كاميرا فيديو'),
  infrared: label('infrared line scanner', 'инфракрасный сканер', 'ماسح خطي بالأشعة تحت الحمراء'),
  radar: label(
    'side-looking radar with a synthetic aperture',
    'радиолокатор бокового обзора с синтезированной апертурой',
    'رادار جانبي بفتحة اصطناعية',
  ),
} as const

const fields = {
  aircraft: f.text(label('Aircraft', 'Самолет', 'الطائرة'), 80),
  kind: f.oneOf(label('Kind', 'Вид', 'النوع'), kinds),
  centimetres: f.orUnknown(
    f.count(
      label('Ground resolution, cm', 'Разрешение на местности, см', 'الدقة الأرضية، سم'),
      1,
      100_000,
    ),
  ),
  forOthers: f.optional(
    f.bool(
      label(
        'On an aircraft provided to observers',
        'На самолете, предоставляемом наблюдателям',
        'على طائرة توفَّر للمراقبين',
      ),
    ),
  ),
}

const sensor = item('sensor', {
  label: labels.sensor,
  ownersAlone: true,
  fields,
  states: {
    certified: { label: label('certified', 'освидетельствована', 'معتمد'), then: ['removed'] },
    removed: { label: label('removed', 'снята', 'مُزال'), then: ['certified'] },
  },
})

const certification = message('certification', {
  cite: sensorRules.certification,
  label: label('Sensor certified', 'Освидетельствование аппаратуры', 'اعتماد جهاز استشعار'),
  fields: { sensor: f.id(labels.sensor), ...fields },
  // Each State names its own: `DE:camera`.
  effect: ({ sensor: name, ...told }, { from }) =>
    sensor(`${from}:${name}`).becomes('certified', told),
})

const removal = message('sensor-removed', {
  cite: sensorRules.certification,
  label: label('Sensor removed', 'Аппаратура снята', 'إزالة جهاز استشعار'),
  fields: { sensor: f.ref(labels.sensor, sensor) },
  effect: ({ sensor: id }) => sensor(id).becomes('removed'),
})

const participation = message('certification-participation', {
  cite: sensorRules.certificationNotice,
  label: label(
    'Participation in a certification announced',
    'Сообщение об участии в освидетельствовании',
    'إعلان المشاركة في الاعتماد',
  ),
  fields: {
    aircraft: fields.aircraft,
    begins: f.date(label('Begins on', 'Начало', 'يبدأ في')),
    people: f.optional(f.count(label('People', 'Человек', 'الأشخاص'), 0, 99)),
  },
})

type Sensor = Row<typeof fields, 'certified' | 'removed' | 'absent'>

/** One for a sensor that sees finer than its kind may; null where its resolution is not known. */
const finer = (kind: keyof typeof kinds, least: number) => ({
  when: (row: Sensor) => row.state === 'certified' && row.kind === kind,
  is: ({ centimetres }: Sensor) =>
    typeof centimetres === 'number' ? (centimetres < least ? 1 : 0) : null,
})

const tooFine = count('too-fine', {
  cite: sensorRules.optical,
  label: label(
    'Sensors finer than allowed',
    'Аппаратура с разрешением выше допустимого',
    'أجهزة أدق من المسموح به',
  ),
  rules: [
    each(sensor, {
      id: 'optical',
      cite: sensorRules.optical,
      label: kinds.optical,
      ...finer('optical', parameters.opticalCentimetres.value),
    }),
    each(sensor, {
      id: 'video',
      cite: sensorRules.video,
      label: kinds.video,
      ...finer('video', parameters.videoCentimetres.value),
    }),
    each(sensor, {
      id: 'infrared',
      cite: sensorRules.infrared,
      label: kinds.infrared,
      ...finer('infrared', parameters.infraredCentimetres.value),
    }),
    each(sensor, {
      id: 'radar',
      cite: sensorRules.radar,
      label: kinds.radar,
      ...finer('radar', parameters.radarCentimetres.value),
    }),
  ],
})

const tooCoarse = count('too-coarse', {
  cite: sensorRules.radarSupplied,
  label: label(
    'Radars provided to observers that are too coarse',
    'Предоставляемые радиолокаторы с недостаточным разрешением',
    'رادارات موفَّرة للمراقبين دقتها غير كافية',
  ),
  rules: [
    each(sensor, {
      id: 'radar-provided',
      cite: sensorRules.radarSupplied,
      label: kinds.radar,
      when: (row) => row.state === 'certified' && row.kind === 'radar' && row.forOthers === true,
      is: ({ centimetres }) =>
        typeof centimetres === 'number'
          ? centimetres > parameters.suppliedRadarCentimetres.value
            ? 1
            : 0
          : null,
    }),
  ],
})

export const items = [sensor]
export const messages: readonly MessageType[] = [certification, removal, participation]
export const limits = [
  limit('too-fine', tooFine, {
    cite: sensorRules.optical,
    values: { [parameters.inForceOn.value]: 0 },
  }),
  limit('too-coarse', tooCoarse, {
    cite: sensorRules.radarSupplied,
    values: { [parameters.inForceOn.value]: 0 },
  }),
]
export const obligations = [
  obligation('participation-in-time', {
    cite: sensorRules.certificationNotice,
    label: label(
      'Participation announced 30 days before',
      'Об участии — за 30 дней',
      'إعلان المشاركة قبل 30 يومًا',
    ),
    on: [participation],
    at: (trigger) => parseInstant(bodyOf(participation, trigger)?.begins ?? ''),
    within: before(days(parameters.certificationDays.value)),
    metBy: 'itself',
  }),
]

// The provisions on the life of the treaty: signature, force, withdrawal (Article XIX), the Joint
// Consultative Group (Article XVI and its Protocol), the agreements beside it, and what States did.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { namedInRecord, notInForce, procedure } from './reasons.ts'
import { groupProtocol, laterActs, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const later = provisionsOf(laterActs)
const jcg = provisionsOf(groupProtocol)

export const lifeRules = {
  signed: art(
    'CFE-SIGNED',
    '…',
    'seen',
    label(
      'Signed in Paris on 19 November 1990 by 22 States.',
      'Подписан в Париже 19 ноября 1990 года 22 государствами.',
      'وُقّعت في باريس في 19 تشرين الثاني/نوفمبر 1990 من 22 دولة.',
    ),
  ),
  provisional: art(
    'CFE-PROVISIONAL',
    '…',
    'seen',
    label(
      'Applied provisionally from 17 July 1992.',
      'Применялся временно с 17 июля 1992 года.',
      'طُبّقت مؤقتًا من 17 تموز/يوليو 1992.',
    ),
  ),
  inForce: art(
    'CFE-IN-FORCE',
    'XXII(2)',
    'seen',
    label(
      'In force since 9 November 1992; thirty States are party.',
      'Вступил в силу 9 ноября 1992 года; участвуют тридцать государств.',
      'دخلت حيز النفاذ في 9 تشرين الثاني/نوفمبر 1992، وأطرافها ثلاثون دولة.',
    ),
  ),
  groups: art(
    'CFE-GROUPS',
    'II(1)(A)',
    'unverified',
    label(
      'The States form two groups, those of 1990, with their successors.',
      'Государства образуют две группы — по состоянию на 1990 год, с преемниками.',
      'تشكل الدول مجموعتين هما مجموعتا عام 1990 مع الدول الخلف.',
    ),
    { followedIn: 'the groups of terms.ts' },
  ),
  unlimited: art(
    'CFE-DURATION',
    'XIX(1)',
    'seen',
    label(
      'The treaty is of unlimited duration.',
      'Договор бессрочный.',
      'المعاهدة غير محددة المدة.',
    ),
    { followedIn: 'the life has no end' },
  ),
  withdrawal: art(
    'CFE-WITHDRAWAL',
    'XIX(2)',
    'seen',
    label(
      'A State withdraws with 150 days’ notice to the depositary, the Netherlands.',
      'Государство выходит с уведомлением депозитария (Нидерландов) за 150 дней.',
      'تنسحب الدولة بإخطار الوديع، وهو هولندا، قبل 150 يومًا.',
    ),
  ),
  conference: art(
    'CFE-CONFERENCE',
    'XIX',
    'unverified',
    label(
      'A conference meets within 21 days of such a notice.',
      'Конференция созывается в течение 21 дня после такого уведомления.',
      'يُعقد مؤتمر خلال 21 يومًا من هذا الإخطار.',
    ),
  ),
  suspension: later(
    'CFE-SUSPENSION',
    '2007–2024',
    'seen-2nd',
    label(
      'States have suspended the treaty; for the others, and as a treaty, it stays in force.',
      'Государства приостанавливали действие Договора; для остальных и как договор он остается в силе.',
      'علّقت دول المعاهدة، وهي تبقى نافذة للآخرين وبصفتها معاهدة.',
    ),
    { per: namedInRecord },
  ),
  halted: later(
    'CFE-RU-HALTED',
    '2015-03-11',
    'seen-2nd',
    label(
      'Russia ends what remained of its participation, in the Joint Consultative Group, ' +
        'from 11 March 2015.',
      'Россия прекращает остававшееся участие — в Совместной консультативной группе — с 11 марта 2015 года.',
      'تنهي روسيا ما بقي من مشاركتها في الفريق الاستشاري المشترك من 11 آذار/مارس 2015.',
    ),
    { per: namedInRecord },
  ),
  denounced: later(
    'CFE-RU-DENOUNCED',
    '2023',
    'seen-2nd',
    label(
      'In Russia a decree of 10 May 2023 begins the denunciation, and the law is of 29 May ' +
        '2023.',
      'В России указ от 10 мая 2023 года начинает денонсацию, закон — от 29 мая 2023 года.',
      'في روسيا يبدأ مرسوم 10 أيار/مايو 2023 الانسحاب، والقانون من 29 أيار/مايو 2023.',
    ),
    { per: namedInRecord },
  ),
  bill: later(
    'CFE-BY-BILL',
    '2024-04-05',
    'seen-2nd',
    label(
      'In Belarus a bill on suspending the treaty goes to parliament on 5 April 2024.',
      'В Беларуси законопроект о приостановлении Договора вносится в парламент 5 апреля 2024 года.',
      'في بيلاروس يُحال إلى البرلمان مشروع قانون بتعليق المعاهدة في 5 نيسان/أبريل 2024.',
    ),
    { per: namedInRecord },
  ),
  out: later(
    'CFE-RU-OUT',
    '2023-11-07',
    'seen-2nd',
    label(
      'Russia is out of the treaty on 7 November 2023.',
      'Россия выходит из Договора 7 ноября 2023 года.',
      'تخرج روسيا من المعاهدة في 7 تشرين الثاني/نوفمبر 2023.',
    ),
    { per: namedInRecord },
  ),
  personnel: later(
    'CFE-1A',
    '1992-07-10',
    'seen',
    label(
      'The act on personnel of 10 July 1992 has effect from 17 July 1992.',
      'Акт о численности личного состава от 10 июля 1992 года действует с 17 июля 1992 года.',
      'وثيقة الأفراد المؤرخة 10 تموز/يوليو 1992 سارية من 17 تموز/يوليو 1992.',
    ),
    {
      notModelled: label(
        'a text of its own, politically binding',
        'отдельный, политически обязательный документ',
        'نص قائم بذاته ملزم سياسيًا',
      ),
    },
  ),
  adapted: later(
    'CFE-ADAPTED',
    '1999-11-19',
    'seen',
    label(
      'The agreement of 19 November 1999 puts national and territorial ceilings in place ' +
        'of those of groups. Belarus, Kazakhstan, Russia and Ukraine alone ratified it; it ' +
        'never came into force.',
      'Соглашение от 19 ноября 1999 года заменяет уровни групп национальными и территориальными. Его ратифицировали только Беларусь, Казахстан, Россия и Украина; в силу оно не вступило.',
      'يضع اتفاق 19 تشرين الثاني/نوفمبر 1999 حدودًا وطنية وإقليمية بدل حدود المجموعتين. ولم تصدّقه سوى بيلاروس وكازاخستان وروسيا وأوكرانيا ولم يدخل حيز النفاذ.',
    ),
  ),
  adaptedFlank: later(
    'CFE-ADAPTED-FLANK',
    '1999-11-19',
    'seen-2nd',
    label(
      'Under it Russia would have had 2,140 armoured combat vehicles in the flank instead ' +
        'of 580, and 153 tanks and 140 pieces of artillery more for a time.',
      'По нему у России на фланге было бы 2\u00a0140 боевых бронированных машин вместо 580 и временно еще 153 танка и 140 артиллерийских систем.',
      'وبموجبه كان لروسيا في الجناح 2,140 مركبة قتال مدرعة بدل 580، ومؤقتًا 153 دبابة و140 قطعة مدفعية إضافية.',
    ),
    { per: namedInRecord, notModelled: notInForce },
  ),
  consult: art(
    'CFE-JCG',
    'XVI',
    'seen',
    label(
      'The Joint Consultative Group decides by consensus.',
      'Совместная консультативная группа решает консенсусом.',
      'يتخذ الفريق الاستشاري المشترك قراراته بتوافق الآراء.',
    ),
    { notModelled: procedure },
  ),
  sessions: jcg(
    'CFE-JCG-SESSIONS',
    '…',
    'seen',
    label(
      'It meets in Vienna twice a year for at most four weeks; an extra session opens ' +
        'within 15 days after the Chairman has a State’s request; the chair rotates, ' +
        'proceedings are confidential, languages are six.',
      'Она собирается в Вене дважды в год не более чем на четыре недели; дополнительная сессия открывается в течение 15 дней после получения Председателем запроса; председательство чередуется, работа конфиденциальна, языков шесть.',
      'يجتمع في فيينا مرتين في السنة لأربعة أسابيع على الأكثر، وتُفتتح دورة إضافية خلال 15 يومًا من تلقي الرئيس طلب دولة، والرئاسة بالتناوب والأعمال سرية واللغات ست.',
    ),
    { notModelled: procedure },
  ),
} as const

export const provisions = Object.values(lifeRules)

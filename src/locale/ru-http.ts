// Russian sentences of the problem documents (RFC 9457) that the server answers with.
import type { HttpKey } from './en-http.ts'

export const ruHttp: Readonly<Record<HttpKey, string>> = {
  'problem.not-found': 'по этому адресу ничего нет',
  'problem.method-not-allowed': 'этот адрес не принимает такой запрос',
  'problem.internal': 'сервер не смог ответить',
  'problem.not-signed-in': 'вход не выполнен: сначала войдите',
  'problem.not-fresh': 'подтвердите еще раз, кто вы: это открывает или закрывает вход',
  'problem.not-allowed': 'ваша роль этого не предусматривает',
  'problem.other-origin': 'запрос пришел со страницы другого сайта',
  'problem.other-host': 'у этого сервера нет такого имени',
  'problem.demonstration-elsewhere': 'в демонстрации входят на той машине, на которой она запущена',
  'problem.unclear-name':
    'в имени не должно быть знаков, которые не видны или меняют направление текста: уберите их',
  'problem.bad-request': 'запрос составлен не так, как требует интерфейс',
  'problem.too-large': 'больше, чем принимает этот адрес',
  'problem.headers-too-large': 'заголовки запроса больше, чем принимает этот сервер',
  'problem.too-slow': 'запрос поступал слишком медленно',
  'problem.too-many': 'слишком много запросов: повторите позже',
  'problem.no-space': 'у этого центра нет такого пространства',
  'problem.no-message': 'сообщения с таким хешем нет',
  'problem.no-person': 'здесь нет никого с таким именем',
  'problem.person-left':
    'допуск этого человека прекращен {day}: вернуть его может хранитель ключей',
  'problem.person-exists': 'такое имя уже есть',
  'problem.subject-taken':
    'это имя у поставщика удостоверений уже записано за другим: по нему не войдет никто из двоих',
  'problem.last-key-holder':
    'последний хранитель ключей остается: иначе никто не сможет никого допустить',
  'problem.last-way-in':
    'никто из тех, кто допускает людей, больше не смог бы войти: ' +
    'сначала зарегистрируйте другое устройство или допустите другого хранителя ключей',
  'problem.changed-meanwhile': 'тем временем изменено кем-то другим: посмотрите снова',
  'problem.no-session': 'такого сеанса нет',
  'problem.no-passkey': 'у вас нет такого ключа доступа',
  'problem.no-invitation': 'приглашение использовано или истекло: попросите новое',
  'problem.passkey-fails': 'ключ доступа не подтвердил, кто вы',
  'problem.passkey-known': 'этот ключ доступа уже зарегистрирован',
  'problem.openid-fails': 'поставщик удостоверений не подтвердил, кто вы',
  'problem.openid-unreachable': 'поставщик удостоверений недоступен',
  'problem.no-line': 'у этого центра нет линии с этой Стороной',
  'problem.own-message': 'собственное сообщение подтверждают другие',
  'problem.unknown-type': 'в соглашении нет сообщения такого типа',
  'problem.refused': 'не принято: {reason}',
}

// Passkeys: the browser is asked, and its answer is sent with the form it stands in.
/* global SimpleWebAuthnBrowser, document */
const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser
const supported = browserSupportsWebAuthn()

for (const form of document.querySelectorAll('[data-passkey]')) {
  if (supported) form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(form).catch(() => say(form, supported ? 'failed' : 'unsupported'))
  })
}

async function ask(form) {
  form.querySelector('[role="alert"]').hidden = true
  const optionsJSON = JSON.parse(form.dataset.options)
  const answer = form.dataset.passkey === 'create' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
  form.elements.passkey.value = JSON.stringify(answer)
  form.submit()
}

function say(form, what) {
  const place = form.querySelector('[role="alert"]')
  place.textContent = place.dataset[what]
  place.hidden = false
  form.ariaBusy = 'false'
}

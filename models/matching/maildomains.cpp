// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/maildomains.h"

#include <algorithm>
#include <iterator>

namespace unsnag {
namespace {

// Providers of free mail, access providers with mailboxes for their customers, and mailboxes that are
// thrown away after use. In the order of the alphabet.
// clang-format off
constexpr std::string_view providers[] = {
    "012.net.il", "10minutemail.com", "10minutemail.net", "126.com", "139.com", "163.com",
    "188.com", "189.cn", "1und1.de", "21cn.com", "263.net", "33mail.com", "9online.fr", "a1.net",
    "absamail.co.za", "abv.bg", "aim.com", "alice-dsl.net", "alice.de", "alice.it", "aliceadsl.fr",
    "aliyun.com", "ameritech.net", "amis.net", "anonaddy.com", "anonaddy.me", "anonbox.net",
    "aol.com", "aol.de", "aon.at", "apollo.lv", "appleid.com", "arcor.de", "arnet.com.ar",
    "aruba.it", "arubapec.it", "atlas.cz", "att.net", "autorambler.ru", "azet.sk", "bahnhof.se",
    "bbox.fr", "belgacom.net", "bell.net", "bellsouth.net", "bezeqint.net", "bigfoot.com",
    "biglobe.ne.jp", "bigmir.net", "bigpond.com", "bigpond.net.au", "bk.ru", "blu.it", "bluewin.ch",
    "blueyonder.co.uk", "bol.com.br", "bredband.net", "broadpark.no", "btconnect.com",
    "btinternet.com", "btopenworld.com", "burnermail.io", "byom.de", "cableone.net", "caiway.nl",
    "caramail.com", "casema.nl", "cegetel.net", "centrum.cz", "centrum.sk", "centurylink.net",
    "centurytel.net", "charter.net", "chello.at", "chello.hu", "chello.nl", "citromail.hu",
    "ciudad.com.ar", "clear.net.nz", "clix.pt", "club-internet.fr", "cogeco.ca", "comcast.net",
    "comhem.se", "compuserve.com", "compuserve.de", "consultant.com", "countermail.com", "cox.net",
    "ctemplar.com", "daum.net", "dbmail.com", "delfi.lt", "delfi.lv", "dion.ne.jp", "dir.bg",
    "directbox.com", "discard.email", "discardmail.com", "dispostable.com", "disroot.org",
    "docomo.ne.jp", "dodo.com.au", "dr.com", "drei.at", "duck.com", "earthlink.net", "eastlink.ca",
    "einrot.com", "eircom.net", "elisanet.fi", "email.com", "email.cz", "email.de", "email.it",
    "emailn.de", "emailondeck.com", "embarqmail.com", "emirates.net.ae", "engineer.com",
    "europe.com", "euskaltel.net", "ewe.net", "ewetel.net", "excite.co.jp", "excite.com",
    "ezweb.ne.jp", "fakeinbox.com", "fakemail.net", "fastmail.com", "fastmail.fm", "fastwebnet.it",
    "fibertel.com.ar", "firemail.de", "forthnet.gr", "foxmail.com", "free.fr", "freemail.gr",
    "freemail.hu", "freenet.de", "freeserve.co.uk", "frisurf.no", "frontier.com", "frontiernet.net",
    "fsmail.net", "gawab.com", "gazeta.pl", "gelsennet.de", "genion.de", "get2net.dk", "getmail.no",
    "getnada.com", "globo.com", "globomail.com", "gmail.com", "gmx.at", "gmx.ch", "gmx.com",
    "gmx.de", "gmx.eu", "gmx.fr", "gmx.info", "gmx.net", "gmx.us", "go2.pl", "googlemail.com",
    "green.ch", "grr.la", "guerrillamail.com", "guerrillamail.info", "guerrillamail.net",
    "guerrillamail.org", "hanmail.net", "hanse.net", "hetnet.nl", "hey.com", "hinet.net",
    "hispeed.ch", "hol.gr", "home.nl", "hot.ee", "hotmail.com", "hotmail.it", "htp-tel.de",
    "hushmail.com", "i.ua", "iafrica.com", "icloud.com", "ig.com.br", "iinet.net.au", "in.com",
    "in.gr", "iname.com", "inbox.com", "inbox.lv", "inbox.ru", "inboxkitten.com", "indamail.hu",
    "indiatimes.com", "inet.fi", "inet.hr", "inode.at", "interia.eu", "interia.pl", "internet.ru",
    "internode.on.net", "inwind.it", "iol.ie", "iol.it", "iol.pt", "jetable.org", "jubii.dk",
    "juno.com", "kabelbw.de", "kabelmail.de", "kabsi.at", "kakao.com", "katamail.com", "keemail.me",
    "kolumbus.fi", "kpnmail.nl", "kpnplanet.nl", "laposte.net", "lavabit.com", "legalmail.it",
    "lenta.ru", "libero.it", "libertysurf.fr", "list.ru", "live.com", "liwest.at", "luukku.com",
    "lycos.com", "lycos.de", "lyse.net", "mac.com", "magenta.de", "mail.bg", "mail.com", "mail.de",
    "mail.dk", "mail.ee", "mail.kz", "mail.net", "mail.ru", "mail2world.com", "mailbox.org",
    "mailcatch.com", "maildrop.cc", "mailexpire.com", "mailfence.com", "mailinator.com",
    "mailnesia.com", "maktoob.com", "me.com", "meta.ua", "mindspring.com", "mintemail.com",
    "mnet-mail.de", "mnet-online.de", "moakt.com", "mohmal.com", "movistar.es", "mozmail.com",
    "msn.com", "mweb.co.za", "mynet.com", "myrambler.ru", "mytemp.email", "nada.email", "nate.com",
    "naver.com", "neostrada.pl", "net.hr", "netcabo.pt", "netcologne.de", "netscape.net",
    "netti.fi", "netvision.net.il", "netzero.net", "neuf.fr", "nexgo.de", "nifty.com", "noos.fr",
    "ntlworld.com", "numericable.fr", "o2.co.uk", "o2.pl", "o2mail.de", "o2online.de", "ocn.ne.jp",
    "ofir.dk", "oi.com.br", "ok.de", "onet.eu", "onet.pl", "online.de", "online.ee", "online.nl",
    "online.no", "onlinehome.de", "ono.com", "op.pl", "optimum.net", "optonline.net",
    "optusnet.com.au", "orange.es", "orange.fr", "orange.net", "osnanet.de", "otenet.gr",
    "outlook.com", "ozemail.com.au", "pacbell.net", "pacific.net.sg", "pandora.be", "passport.com",
    "pchome.com.tw", "pec.it", "pecimprese.it", "plala.or.jp", "planet.nl", "plus.com",
    "plusnet.com", "pm.me", "pobox.sk", "poczta.fm", "post.com", "post.cz", "post.sk", "poste.it",
    "postecert.it", "posteo.de", "posteo.eu", "posteo.net", "prodigy.net", "prodigy.net.mx",
    "proton.me", "protonmail.ch", "protonmail.com", "proximus.be", "qq.com", "quick.cz",
    "quickline.ch", "quicknet.nl", "r7.com", "rambler.ru", "rediff.com", "rediffmail.com",
    "riseup.net", "ro.ru", "roadrunner.com", "rocketmail.com", "rogers.com", "romandie.com",
    "rr.com", "runbox.com", "safe-mail.net", "sapo.pt", "saunalahti.fi", "sbcglobal.net",
    "scarlet.be", "seed.net.tw", "seznam.cz", "sfr.fr", "sharklasers.com", "shaw.ca", "sify.com",
    "simplelogin.com", "sina.cn", "sina.com", "singnet.com.sg", "siol.net", "sky.com", "skynet.be",
    "slingshot.co.nz", "snet.net", "so-net.ne.jp", "softbank.jp", "softbank.ne.jp", "sohu.com",
    "solcon.nl", "spam4.me", "spambox.us", "spamgourmet.com", "speedy.com.ar", "spray.se",
    "starhub.net.sg", "startmail.com", "stofanet.dk", "streamyx.com", "suddenlink.net",
    "sunrise.ch", "suomi24.fi", "supereva.it", "superonline.com", "swbell.net", "swipnet.se",
    "swissonline.ch", "swn-nettec.de", "sympatico.ca", "t-com.hr", "t-online.de", "t-online.hu",
    "takas.lt", "talktalk.net", "tdcadsl.dk", "tele2.at", "tele2.nl", "tele2.se", "telefonica.net",
    "telenet.be", "telepac.pt", "telering.at", "teletu.it", "telfort.nl", "telia.com",
    "telkomsa.net", "telus.net", "temp-mail.io", "temp-mail.org", "tempinbox.com", "tempmail.com",
    "tempmail.net", "tempmailo.com", "tempr.email", "terra.com", "terra.com.br", "terra.es",
    "throwaway.email", "throwawaymail.com", "tim.it", "tin.it", "tiscali.co.uk", "tiscali.cz",
    "tiscali.fr", "tiscali.it", "tlen.pl", "tm.net.my", "tom.com", "tpg.com.au", "trash-mail.com",
    "trashmail.com", "trashmail.de", "trashmail.net", "ttmail.com", "turk.net", "tut.by",
    "tuta.com", "tuta.io", "tutamail.com", "tutanota.com", "tutanota.de", "twc.com", "ukr.net",
    "unitybox.de", "uol.com.br", "upcmail.hu", "upcmail.nl", "usa.com", "utanet.at", "verizon.net",
    "versanet.de", "versatel.nl", "videotron.ca", "vipmail.hu", "virgilio.it", "virginmedia.com",
    "vodafone.de", "vodafone.it", "vodafonemail.de", "vodamail.co.za", "voila.fr", "volja.net",
    "volny.cz", "voo.be", "vp.pl", "vtxmail.ch", "vtxnet.ch", "walla.co.il", "walla.com",
    "wanadoo.co.uk", "wanadoo.es", "wanadoo.fr", "web.de", "webmail.co.za", "wegwerfemail.de",
    "wegwerfmail.de", "welho.com", "westnet.com.au", "windowslive.com", "windstream.net", "wo.cn",
    "wp.pl", "xs4all.nl", "xtra.co.nz", "ya.com", "ya.ru", "yahoo.com", "yandex.com", "yandex.ru",
    "yeah.net", "ymail.com", "yopmail.com", "yopmail.fr", "yopmail.net", "youmail.dk",
    "zahav.net.il", "zebra.lt", "ziggo.nl", "zipmail.com.br", "zoho.com", "zoho.eu", "zohomail.com",
    "zohomail.eu", "zonnet.nl", "zoznam.sk",
};
// clang-format on

// Sites whose pages belong to their members. In the order of the alphabet.
// clang-format off
constexpr std::string_view sharedSites[] = {
    "about.me", "alibaba.com", "aliexpress.com", "amazon.co.uk", "amazon.com", "amazon.de",
    "apple.com", "bio.link", "bit.ly", "bitbucket.org", "booking.com", "crunchbase.com",
    "dasoertliche.de", "ebay.com", "ebay.de", "etsy.com", "europages.com", "facebook.com", "fb.com",
    "fb.me", "g.page", "gelbeseiten.de", "github.com", "gitlab.com", "goo.gl", "google.com",
    "herold.at", "indiamart.com", "instagram.com", "linkedin.com", "linktr.ee", "m.me",
    "made-in-china.com", "medium.com", "northdata.com", "northdata.de", "ok.ru", "pagesjaunes.fr",
    "paginegialle.it", "pinterest.com", "t.me", "telegram.me", "tiktok.com", "tradeindia.com",
    "tripadvisor.com", "twitter.com", "vimeo.com", "vk.com", "wa.me", "weibo.com", "whatsapp.com",
    "wikipedia.org", "wlw.de", "x.com", "xing.com", "yellowpages.com", "yelp.com", "youtu.be",
    "youtube.com",
};
// clang-format on

static_assert(std::ranges::is_sorted(providers) && std::ranges::is_sorted(sharedSites));

//! Brands that give mailboxes under the domains of many countries: "yahoo.co.uk", "hotmail.fr".
bool isMailBrand(std::string_view label)
{
    constexpr std::string_view brands[] = {"yahoo", "ymail",  "hotmail",    "outlook",
                                           "live",  "gmx",    "googlemail", "windowslive",
                                           "aol",   "yandex", "protonmail", "rocketmail"};
    return std::ranges::find(brands, label) != std::end(brands);
}

} // namespace

bool isMailProvider(std::string_view domain)
{
    return isMailBrand(domain.substr(0, domain.find('.'))) ||
           std::ranges::binary_search(providers, domain);
}

bool isSharedSite(std::string_view domain)
{
    return std::ranges::binary_search(sharedSites, domain);
}

} // namespace unsnag

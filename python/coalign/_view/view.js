// SPDX-License-Identifier: MIT
// Written by tools/view from the modules in js/.
function f(i,t={},...e){let s=Object.assign(document.createElement(i),t);return s.append(...e),s}function E(i,t,e,s){let o=s.
map(({key:a,name:r,count:l,colour:u})=>{let c=f("input",{type:"checkbox",checked:!i.get(e).includes(a)});c.addEventListener(
"change",()=>{let g=new Set(i.get(e));c.checked?g.delete(a):g.add(a),i.set(e,[...g]),i.save_changes()});let w=()=>{c.checked=
!i.get(e).includes(a)},p=f("label",{},c);if(u!==void 0){let g=f("span",{className:"swatch"});g.style.background=u??"tran\
sparent",p.append(g)}return p.append(f("bdi",{textContent:r}),` (${l.toLocaleString()})`),{label:p,follow:w}}),n=f("div",
{className:"panel"},...o.map(a=>a.label));return{details:f("details",{},f("summary",{textContent:t}),n),follow:()=>o.forEach(
a=>a.follow())}}function v(i,t,e){let s=i.get(t);return new e(s.buffer.slice(s.byteOffset,s.byteOffset+s.byteLength))}function F(i){let t=i.
get("_leaders"),e=i.get("_ties"),s=v(i,"_ends",Uint32Array),o=v(i,"_places",Float32Array);for(let[a,[r,l]]of Object.entries(
i.get("_moved")))o[2*a]=r,o[2*a+1]=l;let n=t.ids.length,h=Array.from({length:n},()=>[]);for(let a=0;a<s.length/2;a++)h[s[2*
a]].push(a),h[s[2*a+1]].push(a);return{...t,...e,size:n,ends:s,places:o,neighbours:h,type:v(i,"_type",Uint16Array),strength:v(
i,"_strength",Float32Array),since:v(i,"_since",Int32Array),until:v(i,"_until",Int32Array),at:new Map(t.ids.map((a,r)=>[a,
r]))}}var C=class{constructor(t,e){this.canvas=t,this.data=e,this.scale=1,this.left=this.top=0}resize(){let t=this.canvas.getBoundingClientRect();
if(!t.width||!t.height)return;let e=!this.width;this.ratio=globalThis.devicePixelRatio||1,this.width=t.width,this.height=
t.height,this.canvas.width=Math.round(t.width*this.ratio),this.canvas.height=Math.round(t.height*this.ratio),e?this.fit():
this.ties()}fit(){let{places:t,size:e}=this.data,s=1/0,o=1/0,n=-1/0,h=-1/0;for(let r=0;r<e;r++)s=Math.min(s,t[2*r]),n=Math.
max(n,t[2*r]),o=Math.min(o,t[2*r+1]),h=Math.max(h,t[2*r+1]);s<=n||(s=n=o=h=0);let a=24;this.scale=Math.min((this.width-2*
a)/Math.max(n-s,1e-6),(this.height-2*a)/Math.max(h-o,1e-6),this.width/4),this.left=this.width/2-this.scale*(s+n)/2,this.
top=this.height/2-this.scale*(o+h)/2,this.ties()}x(t){return this.left+this.scale*this.data.places[2*t]}y(t){return this.
top+this.scale*this.data.places[2*t+1]}zoom(t,e=this.width/2,s=this.height/2){this.left=e-t*(e-this.left),this.top=s-t*(s-
this.top),this.scale*=t,this.ties()}pan(t,e){this.left+=t,this.top+=e,this.ties()}};var _=["#e69f00","#00417a","#007d5a","#f0e442","#8accf5","#993700","#be6598"],B="#91989f";function K(i){let t=[...i];return t.
length>30?t.slice(0,29).join("")+"…":i}function T(i,t,e,s,o){t==="system"?i.rect(e-.88*o,s-.88*o,1.76*o,1.76*o):t==="i\
ndividual"?(i.moveTo(e,s-o),i.lineTo(e+o,s+.8*o),i.lineTo(e-o,s+.8*o),i.closePath()):(i.moveTo(e+o,s),i.arc(e,s,o,0,2*Math.
PI))}function U(i){let t=i.filter(o=>o.key!==""),e=t.length>_.length?_.length-1:t.length,s=0;for(let o of i)o.colour=o.key===
""?null:s++<e?_[s-1]:B}var H=300,S=class{constructor(t){this.drawing=t,this.measured=new Map}label(t,e){if(!this.measured.has(e)){let s=K(this.
drawing.data.names[e]);this.measured.set(e,[s,t.measureText(s).width])}return this.measured.get(e)}draw(t,e){let{drawing:s}=this,
o=[],n=s.ranked.slice(0,H).map(a=>[s.x(a),s.y(a)]);t.font=`12px ${getComputedStyle(s.canvas).fontFamily}`,t.textBaseline=
"middle",t.lineJoin="round";let h=0;for(let a of this.order()){if(h>4*e||o.length>=e)break;let r=s.x(a),l=s.y(a);if(!s.shown.
leader[a]||r<0||l<0||r>s.width||l>s.height)continue;h++;let[u,c]=this.label(t,a),w=s.radius(a)+4,p=r+w+c>s.width?r-w-c:r+
w,g=[p,l-8,p+c,l+8];!(s.selected.has(a)||a===s.pointed)&&n.some((y,b)=>b<s.rank[a]&&J(g,y))||o.some(y=>G(g,y))||(o.push(
g),t.strokeStyle=s.ground,t.lineWidth=3,t.strokeText(u,p,l),t.fillStyle=s.ink,t.fillText(u,p,l))}}order(){let{drawing:t}=this,
{shown:e,ranked:s}=t,o=t.bright();return new Set([...t.pointed===void 0?[]:[t.pointed],...t.selected,...e.searching?s.filter(
n=>e.found[n]):[],...s.filter(n=>e.degree[n]&&(!o||o.has(n)))])}};function J([i,t,e,s],[o,n]){return o>i-3&&o<e+3&&n>t-3&&
n<s+3}function G(i,t){return i[0]<t[2]&&t[0]<i[2]&&i[1]<t[3]&&t[1]<i[3]}var O=4,Q=6e3,j=60,V=120,Y=1e3,z=class extends C{constructor(t,e){super(t,e),this.context=t.getContext("2d"),this.tieCanvas=
document.createElement("canvas"),this.tieContext=this.tieCanvas.getContext("2d"),this.labels=new S(this),this.selected=new Set,
this.frames=0}resize(){super.resize();let{width:t,height:e}=this.canvas;(this.tieCanvas.width!==t||this.tieCanvas.height!==
e)&&Object.assign(this.tieCanvas,{width:t,height:e})}radius(t){let e=Math.sqrt(this.width*this.height/Math.max(this.data.
size,1)),s=Math.max(2.5,Math.min(12,.2*e));return Math.max(1.5,.4*s)+.6*s*Math.sqrt(this.shown.degree[t]/Math.max(this.most,
1))}filter(t){this.shown=t,this.most=t.degree.reduce((e,s)=>Math.max(e,s),0),this.ranked=[...t.degree.keys()].filter(e=>t.
leader[e]).sort((e,s)=>t.degree[s]-t.degree[e]),this.rank=new Uint32Array(this.data.size),this.ranked.forEach((e,s)=>{this.
rank[e]=s}),this.ties()}select(t){this.selected=t,this.draw()}under(t,e){let s,o=1/0;for(let n=0;n<this.data.size;n++){if(!this.
shown.leader[n])continue;let h=Math.hypot(this.x(n)-t,this.y(n)-e);h<=this.radius(n)+O&&h<o&&(s=n,o=h)}return s}ties(){this.
next=0,this.rest=performance.now()+(this.picture?V:0),this.draw()}draw(){this.asked||!this.width||!this.shown||(this.asked=
requestAnimationFrame(()=>{this.asked=0,this.frame()}))}stop(){cancelAnimationFrame(this.asked),this.asked=-1}frame(){this.
frames++;let t=getComputedStyle(this.canvas);this.ink=t.color,this.ground=t.backgroundColor;let e=this.context;e.setTransform(
this.ratio,0,0,this.ratio,0,0),e.clearRect(0,0,this.width,this.height);let s=performance.now()<this.rest;s||this.tiesOfFrame(),
this.show(this.picture),this.tiesOfSelected(e),s&&this.crowd?this.show(this.crowd):this.leaders(e),this.outlines(e),this.
labels.draw(e,s&&this.crowd?j/4:j),this.next<Math.max(this.shown.ties.length,1)&&this.draw()}show(t){if(!t)return;let{canvas:e,
scale:s,left:o,top:n}=t,h=this.scale/s;this.context.drawImage(e,this.left-h*o,this.top-h*n,h*this.width,h*this.height)}tiesOfFrame(){
let{ties:t}=this.shown,e=this.tieContext;if(this.next===0){this.began={scale:this.scale,left:this.left,top:this.top},e.setTransform(
this.ratio,0,0,this.ratio,0,0),e.clearRect(0,0,this.width,this.height),e.strokeStyle=this.ink;let r=t.length>3*this.data.
size;e.globalAlpha=r?.18*Math.min(1,Math.sqrt(5e3/t.length)):.35}if(this.next>=t.length&&this.next>0)return;let s=Math.min(
t.length,this.next+Q),o=t.length>3*this.data.size?.5:1;for(let r=0;r<3;r++){e.lineWidth=o*[.6,1.2,2][r],e.beginPath();for(let l=this.
next;l<s;l++){let u=t[l];Math.min(2,Math.floor(3*this.data.strength[u]))===r&&this.line(e,u)}e.stroke()}if(this.next=Math.
max(s,1),s<t.length)return;let n=this.picture?.canvas;this.picture={...this.began,canvas:this.tieCanvas};let h=n&&n.width===
this.canvas.width&&n.height===this.canvas.height;if(this.tieCanvas=h?n:this.blank(),this.tieContext=this.tieCanvas.getContext(
"2d"),this.crowd=this.data.size>Y?{...this.began,canvas:this.blank()}:null,!this.crowd)return;let a=this.crowd.canvas.getContext(
"2d");a.setTransform(this.ratio,0,0,this.ratio,0,0),this.leaders(a)}blank(){return Object.assign(document.createElement(
"canvas"),{width:this.canvas.width,height:this.canvas.height})}line(t,e){let s=this.data.ends[2*e],o=this.data.ends[2*e+
1];t.moveTo(this.x(s),this.y(s)),t.lineTo(this.x(o),this.y(o))}tiesOfSelected(t){if(!this.selected.size)return;let e=this.
shownTies();t.strokeStyle=this.ink,t.lineWidth=1.6,t.beginPath();for(let s of this.selected)for(let o of this.data.neighbours[s])
e.has(o)&&this.line(t,o);t.stroke()}shownTies(){return this.shown.set===void 0&&(this.shown.set=new Set(this.shown.ties)),
this.shown.set}bright(){let{found:t,searching:e}=this.shown;if(!this.selected.size&&!e)return null;let s=new Set(this.selected);
e&&t.forEach((n,h)=>n&&s.add(h));let o=this.shownTies();for(let n of this.selected)for(let h of this.data.neighbours[n])
o.has(h)&&s.add(this.data.ends[2*h]).add(this.data.ends[2*h+1]);return s}leaders(t){let{data:e}=this,s=this.bright(),o=new Map;
for(let n=0;n<e.size;n++){if(!this.shown.leader[n])continue;let h=this.x(n),a=this.y(n);if(h<-20||a<-20||h>this.width+20||
a>this.height+20)continue;let r=2*e.group[n]+(s&&!s.has(n)?1:0);o.has(r)||o.set(r,new Path2D),T(o.get(r),e.kinds[n],h,a,
this.radius(n))}t.strokeStyle=this.ink,t.lineWidth=.8;for(let[n,h]of[...o].sort(([a],[r])=>r%2-a%2))t.globalAlpha=n%2?.25:
1,t.fillStyle=e.groups[n>>1].colour??this.ground,t.fill(h),(e.size<=Y||e.groups[n>>1].colour===null)&&t.stroke(h);t.globalAlpha=
1}outlines(t){t.strokeStyle=this.ink,t.lineWidth=3;for(let e of this.held===void 0?this.selected:[...this.selected,this.
held]){if(!this.shown.leader[e])continue;let s=new Path2D;T(s,this.data.kinds[e],this.x(e),this.y(e),this.radius(e)+3),t.
stroke(s)}}};function W(i,t,e,s){if(!t)return!0;let o=e<0?"":i.days[e],n=s<0?"":i.days[s];return(!o||t.slice(0,o.length)>=o)&&(!n||t.
slice(0,n.length)<=n)}function q(i,t){let e=new Set(t.get("hidden_types")),s=new Set(t.get("hidden_groups")),o=t.get("da\
te"),n=t.get("search").toLocaleLowerCase().trim(),h=new Uint8Array(i.size),a=new Uint8Array(i.size);for(let c=0;c<i.size;c++)
h[c]=!s.has(i.groups[i.group[c]].key)&&W(i,o,i.from[c],i.to[c])?1:0,a[c]=n&&h[c]&&i.names[c].toLocaleLowerCase().includes(
n)?1:0;let r=[],l=new Uint32Array(i.size);for(let c=0;c<i.type.length;c++){let w=i.ends[2*c],p=i.ends[2*c+1];e.has(i.types[i.
type[c]])||!h[w]||!h[p]||W(i,o,i.since[c],i.until[c])&&r.push(c)}let u=new Set;for(let c of r){let w=i.ends[2*c],p=i.ends[2*
c+1],g=Math.min(w,p)*i.size+Math.max(w,p);u.has(g)||(u.add(g),l[w]++,l[p]++)}return{leader:h,found:a,searching:n!=="",ties:Uint32Array.
from(r),degree:l,pairs:u.size}}function D(i,t,e){let{canvas:s,data:o}=i;s.addEventListener("wheel",h=>{!h.ctrlKey&&!h.metaKey||(h.preventDefault(),i.zoom(
Math.exp(-h.deltaY/300),h.offsetX,h.offsetY))},{passive:!1});let n;s.addEventListener("pointerdown",h=>{s.setPointerCapture(
h.pointerId),n={at:i.under(h.offsetX,h.offsetY),x:h.offsetX,y:h.offsetY,moved:!1}}),s.addEventListener("pointermove",h=>{
let{offsetX:a,offsetY:r}=h;if(!n){let l=i.under(a,r);if(l===i.pointed)return;i.pointed=l,s.style.cursor=l===void 0?"":"p\
ointer",i.draw();return}!n.moved&&Math.hypot(a-n.x,r-n.y)<O||(n.moved=!0,n.at===void 0?(i.pan(a-n.x,r-n.y),Object.assign(
n,{x:a,y:r})):(i.held=n.at,o.places[2*n.at]=(a-i.left)/i.scale,o.places[2*n.at+1]=(r-i.top)/i.scale,i.ties()))}),s.addEventListener(
"pointerup",h=>{if(!n)return;let{at:a,moved:r}=n;if(n=void 0,i.held=void 0,r&&a!==void 0)e("_moved",{...t.get("_moved"),
[a]:[o.places[2*a],o.places[2*a+1]]});else if(!r){let l=h.shiftKey||h.ctrlKey||h.metaKey?t.get("selected"):[],u=o.ids[a];
a===void 0?e("selected",l):e("selected",l.includes(u)?l.filter(c=>c!==u):[...l,u])}}),s.addEventListener("pointercancel",
()=>{n=i.held=void 0})}function Z({model:i,el:t}){let e=F(i);U(e.groups);let s=f("canvas",{tabIndex:0});s.setAttribute("role","img");let o=f("i\
nput",{type:"search",placeholder:"Search a name",value:i.get("search")});o.setAttribute("aria-label","Search a name");let n=E(
i,"Types of ties","hidden_types",e.types.map((d,m)=>({key:d,name:d,count:e.counts[m]}))),h=E(i,e.by,"hidden_groups",e.groups),
a=["",...e.dates],r=f("input",{type:"range",min:0,max:a.length-1,step:1});r.setAttribute("aria-label","Date");let l=f("o\
utput"),u=f("button",{type:"button",textContent:"+",title:"closer"}),c=f("button",{type:"button",textContent:"−",title:"\
farther"}),w=f("button",{type:"button",textContent:"all",title:"show everybody"}),p=f("p",{className:"status"});p.setAttribute(
"role","status");let g=f("ul",{className:"about"}),k=f("div",{className:"bar"},o,n.details,h.details);a.length>1&&k.append(
f("label",{className:"date"},r,l)),k.append(u,c,w);let y=f("div",{className:"coalign-view"},k,s,p,g);t.append(y);let b=new z(
s,e);y.drawing=b;let I=()=>{b.select(new Set(i.get("selected").map(d=>e.at.get(d)).filter(d=>d!==void 0)))},P=()=>g.replaceChildren(
...i.get("about").map(d=>f("li",{textContent:d,dir:"auto"}))),R=()=>{let d=i.get("date");n.follow(),h.follow(),o.value!==
i.get("search")&&(o.value=i.get("search")),r.value=String(Math.max(0,a.indexOf(d))),l.textContent=d||"all dates";let m=q(
e,i);b.filter(m);let x=m.leader.reduce((A,L)=>A+L,0),X=m.searching?`; ${m.found.reduce((A,L)=>A+L,0).toLocaleString()} f\
ound`:"";p.textContent=`${x.toLocaleString()} of ${e.size.toLocaleString()} leaders, ${m.pairs.toLocaleString()} pairs w\
ith a tie${X}. Click a leader; drag to move; Ctrl and wheel to zoom.`,s.setAttribute("aria-label",`Map of the network: ${p.
textContent}`)},M=(d,m)=>{i.set(d,m),i.save_changes()};o.addEventListener("input",()=>M("search",o.value)),o.addEventListener(
"keydown",d=>{let m=b.ranked.filter(x=>b.shown.found[x]);d.key==="Enter"&&m.length&&M("selected",m.map(x=>e.ids[x])),d.stopPropagation()}),
r.addEventListener("input",()=>M("date",a[Number(r.value)])),u.addEventListener("click",()=>b.zoom(1.4)),c.addEventListener(
"click",()=>b.zoom(1/1.4)),w.addEventListener("click",()=>b.fit()),D(b,i,M);let N=[...["hidden_types","hidden_groups","d\
ate","search"].map(d=>[`change:${d}`,R]),["change:selected",I],["change:about",P]];for(let[d,m]of N)i.on(d,m);R(),I(),P();
let $=new ResizeObserver(()=>b.resize());return $.observe(s),()=>{$.disconnect(),b.stop();for(let[d,m]of N)i.off(d,m)}}var yt={
render:Z};export{yt as default};
